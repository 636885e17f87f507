// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console;

/**
 * Who looks at a page; never prints the name.
 *
 * @param name as the account has it, or its beginning where the name cannot be opened
 * @param roles in words
 */
public record Reader(String name, String roles) {
    @Override
    public String toString() {
        return "Reader[not shown]";
    }
}

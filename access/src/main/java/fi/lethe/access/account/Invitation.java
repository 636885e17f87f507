// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import fi.lethe.rules.roles.RoleCombination;

/**
 * A person who shall come in, and will choose the password by a link.
 *
 * @param name of the person, 1 to 200 characters
 * @param login 1 to 200 characters; the same in upper and lower case
 */
public record Invitation(String name, String login, RoleCombination roles) {
    @Override
    public String toString() {
        return "Invitation[not shown]";
    }
}

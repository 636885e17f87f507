// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.breaking;

/** Prints. */
public final class RuleThatPrints {
    private RuleThatPrints() {}

    @SuppressWarnings("SystemOut")
    static void print() {
        System.out.println();
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.signin.breaking;

import fi.lethe.query.customer.contactrole.ContactRole;

/** Breaks the rule that the shell knows no feature. */
public final class ShellThatKnowsAFeature {
    private ShellThatKnowsAFeature() {}

    /** What a feature keeps. */
    public static Class<?> kept() {
        return ContactRole.class;
    }
}

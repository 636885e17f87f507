// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.breaking;

import fi.lethe.query.customer.contactrole.ContactRole;

/** Breaks the rule that features know nothing of each other. */
public final class FeatureThatKnowsAnother {
    private FeatureThatKnowsAnother() {}

    /** What a feature keeps. */
    public static Class<?> kept() {
        return ContactRole.class;
    }
}

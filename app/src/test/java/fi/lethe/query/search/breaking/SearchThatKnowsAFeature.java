// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.breaking;

import fi.lethe.query.customer.contactrole.ContactRole;

/** Breaks the rule that the search knows no feature. */
public final class SearchThatKnowsAFeature {
    private SearchThatKnowsAFeature() {}

    /** What a feature keeps. */
    public static Class<?> kept() {
        return ContactRole.class;
    }
}

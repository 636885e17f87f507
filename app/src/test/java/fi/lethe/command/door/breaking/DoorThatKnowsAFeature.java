// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door.breaking;

import fi.lethe.command.customer.restricting.RestrictProcessing;

/** Breaks the rule that the door knows no feature. */
public final class DoorThatKnowsAFeature {
    private DoorThatKnowsAFeature() {}

    /** A body of a feature. */
    public static Class<?> body() {
        return RestrictProcessing.class;
    }
}

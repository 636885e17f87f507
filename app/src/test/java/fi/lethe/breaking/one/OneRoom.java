// SPDX-License-Identifier: Apache-2.0
package fi.lethe.breaking.one;

import fi.lethe.breaking.other.OtherRoom;

/** Breaks the rule that packages form no cycle, together with what it knows. */
public final class OneRoom {
    private OneRoom() {}

    /** Knows the other. */
    public static Class<?> known() {
        return OtherRoom.class;
    }
}

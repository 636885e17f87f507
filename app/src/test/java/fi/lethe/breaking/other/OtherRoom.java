// SPDX-License-Identifier: Apache-2.0
package fi.lethe.breaking.other;

import fi.lethe.breaking.one.OneRoom;

/** Breaks the rule that packages form no cycle, together with what it knows. */
public final class OtherRoom {
    private OtherRoom() {}

    /** Knows the other. */
    public static Class<?> known() {
        return OneRoom.class;
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.due;

import java.util.UUID;

/**
 * What an automation follows from.
 *
 * @param position of an entry
 * @param key tells apart what follows from the same entry; empty where there is one
 * @param correlation the command that it goes back to
 */
public record Cause(long position, String key, UUID correlation) {
    /** The one thing of its kind that follows from an entry. */
    public Cause(long position, UUID correlation) {
        this(position, "", correlation);
    }
}

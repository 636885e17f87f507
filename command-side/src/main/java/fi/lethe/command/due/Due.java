// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.due;

import java.util.UUID;

/**
 * Something that has fallen due. At most one of a kind, stream and key stands at a time.
 *
 * @param kind names the {@link Automation} that does it
 * @param key tells several of a kind for one stream apart; empty where there is one
 * @param position of the entry that it follows from
 * @param correlation the command that began it all
 * @param attempts that failed before
 */
public record Due(String kind, String stream, String key, long position, UUID correlation, int attempts) {
    /** The one of its kind for a stream, not tried yet. */
    public Due(String kind, String stream, long position, UUID correlation) {
        this(kind, stream, "", position, correlation, 0);
    }

    public Cause cause() {
        return new Cause(position, key, correlation);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import fi.lethe.access.permission.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request at the door, not read yet.
 *
 * @param key the caller's idempotency key, if there is one
 * @param ifMatch the version that the caller knows, if one is demanded
 * @param body raw bytes; the caller must not change them
 */
@SuppressWarnings("ArrayRecordComponent") // read once, and its MAC is over exactly these bytes
record Request(
        CommandRoute<?, ?, ?, ?> route,
        Actor actor,
        @Nullable UUID key,
        @Nullable Long ifMatch,
        byte[] body) {

    @Override
    public String toString() {
        return "Request[" + route.code() + "]";
    }
}

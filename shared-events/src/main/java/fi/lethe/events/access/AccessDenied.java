// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was kept out, once or many times in a minute.
 *
 * @param actor the account; absent where nobody was signed in
 * @param count of refusals in the minute, at least 1
 * @param minute its beginning
 */
public record AccessDenied(@Nullable UUID actor, DenialReason reason, int count, Instant minute)
        implements AccessEvent {}

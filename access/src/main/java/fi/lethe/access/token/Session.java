// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.token;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token that is valid, without anything that opens it.
 *
 * @param browser where it is a session at the pages; null for a program's token
 * @param lastUsed to the minute
 * @param current whether it is the one that asks
 */
public record Session(
        UUID id, @Nullable Browser browser, Instant since, Instant lastUsed, Instant expiresAt, boolean current) {}

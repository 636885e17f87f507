// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import fi.lethe.events.Role;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who may come in, or could once.
 *
 * @param revokedAt from when on the person may not; null while they may
 * @param hasPassword false for who was invited and has not set one yet
 */
public record Account(
        UUID id,
        AccountName name,
        Set<Role> roles,
        Instant createdAt,
        @Nullable Instant revokedAt,
        boolean hasPassword) {
    public Account {
        roles = Set.copyOf(roles);
    }
}

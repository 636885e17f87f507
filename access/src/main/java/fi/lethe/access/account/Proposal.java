// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import fi.lethe.events.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants about the roles or the agreement of an account, or decided about them without a second person.
 *
 * @param by who proposed or decided it, as the entry's actor
 */
public record Proposal(UUID id, UUID account, Matter matter, String by, Instant at, Standing standing) {
    /** For how long it waits. */
    public static final Duration VALID = Duration.ofDays(14);

    /** What it is about. */
    public sealed interface Matter {
        /** Of a proposal all that would be held; of a decision those that were not held before. */
        record Roles(Set<Role> roles) implements Matter {
            public Roles {
                roles = Set.copyOf(roles);
            }
        }

        /** @param validUntil its last day; null where it has no end */
        record Agreement(LocalDate signedOn, @Nullable LocalDate validUntil) implements Matter {}
    }

    /** What became of it. */
    public enum Standing {
        /** For a second person, who may confirm it. */
        WAITING,
        CONFIRMED,
        DECLINED,
        /** Something else was decided since. */
        OVERTAKEN,
        /** It counts, and no second person has seen it. */
        ALONE,
        /** It counts, and a second person has seen it. */
        SEEN
    }

    /** The moment from which it can be confirmed no more. */
    public Instant expiresAt() {
        return at.plus(VALID);
    }

    /** Whether it can still be confirmed at this moment. */
    public boolean waitsAt(Instant now) {
        return standing == Standing.WAITING && expiresAt().isAfter(now);
    }

    public boolean isBy(@Nullable UUID person) {
        return person != null && by.equals(person.toString());
    }

    Proposal with(Standing next) {
        return new Proposal(id, account, matter, by, at, next);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.account;

import fi.lethe.events.Role;
import fi.lethe.events.ledger.LedgerEvent;
import fi.lethe.events.personal.Sealed;
import fi.lethe.events.personal.StaffName;
import fi.lethe.events.personal.UnitKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happens to the account of a staff member (GDPR Art. 29, 32(4)); it stands in the stream of the account. Who decided it
 * is the actor of the entry. Of a time before accounts were entries, the moment is that of the history which was taken over.
 */
public sealed interface AccountEvent extends LedgerEvent {
    UUID account();

    /** From when on it counts. */
    Instant at();

    /**
     * Somebody got an account.
     *
     * @param roles all that are held
     * @param name name and login, sealed under a key of the person's own
     */
    record AccountOpened(UUID account, Instant at, List<Role> roles, Sealed<StaffName> name) implements AccountEvent {
        public AccountOpened {
            roles = List.copyOf(roles);
        }

        @Override
        public List<UnitKey> keysUsed() {
            return List.of(name.unitKey());
        }
    }

    /** These roles are held instead of those before. */
    record RolesChanged(UUID account, Instant at, List<Role> roles) implements AccountEvent {
        public RolesChanged {
            roles = List.copyOf(roles);
        }
    }

    /** A password was set; sessions that were opened with the one before have ended. Nothing of it stands here. */
    record PasswordSet(UUID account, Instant at, PasswordMeans means) implements AccountEvent {}

    /** A one-time link was given, by which the person sets a password; one that was given before does so no more. */
    record LinkGiven(UUID account, Instant at) implements AccountEvent {}

    /** What stood in the database was not what is recorded here: password, sessions and link were taken away. */
    record SessionsEnded(UUID account, Instant at) implements AccountEvent {}

    /**
     * It was recorded that the person has signed a confidentiality agreement (GDPR Art. 28(3)(b)).
     *
     * @param validUntil the last day on which it binds; absent where it has no end
     */
    record AgreementSigned(
            UUID account,
            Instant at,
            UUID agreement,
            LocalDate signedOn,
            @Nullable LocalDate validUntil,
            RecordedBy recordedBy)
            implements AccountEvent {}

    /** An agreement counts no more. */
    record AgreementEnded(UUID account, Instant at, UUID agreement) implements AccountEvent {}

    /** The person is shut out for good. */
    record AccountRevoked(UUID account, Instant at) implements AccountEvent {}
}

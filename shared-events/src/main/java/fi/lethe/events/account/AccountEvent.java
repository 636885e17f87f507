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

    /**
     * An administrator wants these roles to be held; they count once a second person has confirmed it.
     *
     * @param roles all that would be held
     */
    record RolesProposed(UUID account, Instant at, UUID proposal, List<Role> roles) implements AccountEvent {
        public RolesProposed {
            roles = List.copyOf(roles);
        }
    }

    /**
     * An administrator says that the person has signed a confidentiality agreement; it counts once a second person has confirmed it.
     *
     * @param proposal its id, and that of the agreement
     * @param validUntil the last day on which it binds; absent where it has no end
     */
    record AgreementProposed(
            UUID account,
            Instant at,
            UUID proposal,
            LocalDate signedOn,
            @Nullable LocalDate validUntil) implements AccountEvent {}

    /** A second person has confirmed what was proposed; what it changes follows in an entry of its own. */
    record ProposalConfirmed(UUID account, Instant at, UUID proposal) implements AccountEvent {}

    /** What was proposed will not be: a second person is against it, or who proposed it takes it back. */
    record ProposalDeclined(UUID account, Instant at, UUID proposal) implements AccountEvent {}

    /**
     * The entry before this counts at once, for there was no second person to confirm it; it is shown to the next one.
     *
     * @param decision its id; that of the agreement, if it is about one
     * @param given roles that were not held before; empty if it is about an agreement
     */
    record DecidedAlone(UUID account, Instant at, UUID decision, List<Role> given) implements AccountEvent {
        public DecidedAlone {
            given = List.copyOf(given);
        }
    }

    /** A second person has seen what was decided without one. */
    record DecisionSeen(UUID account, Instant at, UUID decision) implements AccountEvent {}
}

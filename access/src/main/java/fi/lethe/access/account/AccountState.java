// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import fi.lethe.events.Role;
import fi.lethe.events.account.AccountEvent;
import fi.lethe.events.account.AccountEvent.AccountOpened;
import fi.lethe.events.account.AccountEvent.AccountRevoked;
import fi.lethe.events.account.AccountEvent.AgreementEnded;
import fi.lethe.events.account.AccountEvent.AgreementProposed;
import fi.lethe.events.account.AccountEvent.AgreementSigned;
import fi.lethe.events.account.AccountEvent.DecidedAlone;
import fi.lethe.events.account.AccountEvent.DecisionSeen;
import fi.lethe.events.account.AccountEvent.LinkGiven;
import fi.lethe.events.account.AccountEvent.PasswordSet;
import fi.lethe.events.account.AccountEvent.ProposalConfirmed;
import fi.lethe.events.account.AccountEvent.ProposalDeclined;
import fi.lethe.events.account.AccountEvent.RolesChanged;
import fi.lethe.events.account.AccountEvent.RolesProposed;
import fi.lethe.events.account.AccountEvent.SessionsEnded;
import fi.lethe.events.account.RecordedBy;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as the ledger has it.
 *
 * @param agreements those that were not ended, with their terms
 * @param version number of its events
 * @param sessions number of them when its sessions ended last
 * @param link number of them when the link was given that is good; 0 where none is
 * @param hasPassword whether one was set, and not taken away since
 * @param selfSigned of the agreements those whose only witness is the person, or of which that is not known
 * @param proposals what was proposed about it, or decided alone
 */
record AccountState(
        UUID account,
        AccountName name,
        Instant openedAt,
        Set<Role> roles,
        @Nullable Instant revokedAt,
        Map<UUID, Terms.Term> agreements,
        long version,
        long sessions,
        long link,
        boolean hasPassword,
        Set<UUID> selfSigned,
        AccountProposals proposals) {
    AccountState {
        roles = Set.copyOf(roles);
        agreements = Map.copyOf(agreements);
    }

    /** @param command of the entry, which the name is sealed with */
    static AccountState opened(AccountOpened event, UUID command) {
        return new AccountState(
                event.account(),
                new AccountName(event.name(), command),
                event.at(),
                Set.copyOf(event.roles()),
                null,
                Map.of(),
                1,
                0,
                0,
                false,
                Set.of(),
                AccountProposals.NONE);
    }

    AccountState after(List<? extends AccountEvent> events, String actor) {
        var state = this;
        for (var event : events) {
            state = state.after(event, actor);
        }
        return state;
    }

    /** @param actor of the entry */
    AccountState after(AccountEvent event, String actor) {
        var changed = changed(event);
        return changed.with(changed.selfSigned, proposals.after(event, actor, changed.agreements));
    }

    private AccountState changed(AccountEvent event) {
        return switch (event) {
            case AccountOpened _ -> throw new IllegalStateException("an account is opened once");
            case RolesChanged changed -> next(Set.copyOf(changed.roles()), agreements);
            case PasswordSet _ -> sessionsEnded(revokedAt, true);
            case SessionsEnded _ -> sessionsEnded(revokedAt, false);
            case AccountRevoked revoked -> sessionsEnded(revoked.at(), hasPassword);
            case LinkGiven _ -> linkGiven();
            case RolesProposed _,
                    AgreementProposed _,
                    ProposalConfirmed _,
                    ProposalDeclined _,
                    DecidedAlone _,
                    DecisionSeen _ -> next(roles, agreements);
            case AgreementSigned signed -> {
                var signedToo = new HashMap<>(agreements);
                signedToo.put(signed.agreement(), new Terms.Term(signed.signedOn(), signed.validUntil()));
                yield next(roles, signedToo).with(selfSignedToo(signed), proposals);
            }
            case AgreementEnded ended -> {
                var left = new HashMap<>(agreements);
                left.remove(ended.agreement());
                yield next(roles, left);
            }
        };
    }

    private Set<UUID> selfSignedToo(AgreementSigned signed) {
        if (signed.recordedBy() == RecordedBy.OTHER) {
            return selfSigned;
        }
        var all = new HashSet<>(selfSigned);
        all.add(signed.agreement());
        return all;
    }

    private AccountState with(Set<UUID> self, AccountProposals proposed) {
        return new AccountState(
                account,
                name,
                openedAt,
                roles,
                revokedAt,
                agreements,
                version,
                sessions,
                link,
                hasPassword,
                Set.copyOf(self),
                proposed);
    }

    private AccountState linkGiven() {
        return new AccountState(
                account,
                name,
                openedAt,
                roles,
                revokedAt,
                agreements,
                version + 1,
                sessions,
                version + 1,
                hasPassword,
                selfSigned,
                proposals);
    }

    private AccountState next(Set<Role> held, Map<UUID, Terms.Term> signed) {
        return new AccountState(
                account,
                name,
                openedAt,
                held,
                revokedAt,
                signed,
                version + 1,
                sessions,
                link,
                hasPassword,
                selfSigned,
                proposals);
    }

    /** With them the link. */
    private AccountState sessionsEnded(@Nullable Instant revoked, boolean password) {
        return new AccountState(
                account,
                name,
                openedAt,
                roles,
                revoked,
                agreements,
                version + 1,
                version + 1,
                0,
                password,
                selfSigned,
                proposals);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.proposal;

import static java.util.Comparator.comparing;

import fi.lethe.access.account.AccountBook;
import fi.lethe.access.account.AccountView;
import fi.lethe.access.account.Offices;
import fi.lethe.access.account.Proposal;
import fi.lethe.access.account.Proposal.Matter;
import fi.lethe.access.account.Proposal.Standing;
import fi.lethe.access.account.SecondPersons;
import fi.lethe.access.agreement.Agreements;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.events.account.AccountEvent;
import fi.lethe.events.account.AccountEvent.DecisionSeen;
import fi.lethe.events.account.AccountEvent.ProposalConfirmed;
import fi.lethe.events.account.AccountEvent.ProposalDeclined;
import fi.lethe.events.account.AccountEvent.RolesChanged;
import fi.lethe.rules.roles.Call;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What an administrator wants about roles and agreements, for a second person to confirm or decline; and what was decided where there was
 * none, for the next one to see. Judged by what the ledger says at that moment.
 */
public final class Proposals {
    private final AccountBook book;
    private final Offices offices;
    private final Agreements agreements;
    private final SecondPersons seconds;
    private final Clock clock;

    Proposals(AccountBook book, Offices offices, Agreements agreements, SecondPersons seconds, Clock clock) {
        this.book = book;
        this.offices = offices;
        this.agreements = agreements;
        this.seconds = seconds;
        this.clock = clock;
    }

    /** What can be confirmed now, and what nobody has seen; the oldest first. */
    public List<Proposal> open() {
        var now = clock.instant();
        return book.known().stream()
                .flatMap(account -> book.find(account).stream())
                .flatMap(account -> account.proposals().stream())
                .filter(proposal ->
                        proposal.standing() == Standing.ALONE || (proposal.waitsAt(now) && isBacked(proposal)))
                .sorted(comparing(Proposal::at).thenComparing(Proposal::id))
                .toList();
    }

    /**
     * Confirms it: it counts from the next request on.
     *
     * @param by the account of who does
     * @throws TypedRefusal {@code proposal-unknown}, {@code proposal-overtaken}, {@code proposal-expired}, {@code another-person-confirms}
     */
    public void confirm(UUID id, UUID by) {
        offices.change(account(id), by, (held, at) -> {
            var proposal = waiting(held, id, at);
            refuseOthers(proposal, by);
            if (!isBacked(proposal)) {
                throw TypedRefusal.of(ProposalProblems.OVERTAKEN);
            }
            return List.of(new ProposalConfirmed(proposal.account(), at, id), effect(proposal, at, by));
        });
    }

    private AccountEvent effect(Proposal proposal, Instant at, UUID by) {
        return switch (proposal.matter()) {
            case Matter.Roles(var roles) ->
                new RolesChanged(proposal.account(), at, roles.stream().sorted().toList());
            case Matter.Agreement agreement -> agreements.confirmed(proposal, agreement, at, by);
        };
    }

    /**
     * Declines it, or takes it back.
     *
     * @param by the account of who does; also who proposed it
     * @throws TypedRefusal like {@link #confirm}
     */
    public void decline(UUID id, UUID by) {
        offices.change(account(id), by, (held, at) -> {
            var proposal = waiting(held, id, at);
            if (!proposal.isBy(by)) {
                refuseOthers(proposal, by);
            }
            return List.of(new ProposalDeclined(proposal.account(), at, id));
        });
    }

    /**
     * Says that a decision which counts was seen; again changes nothing.
     *
     * @throws TypedRefusal {@code proposal-unknown}, {@code another-person-confirms}
     */
    public void see(UUID id, UUID by) {
        offices.change(account(id), by, (held, at) -> {
            var decision = held.proposal(id)
                    .filter(each -> each.standing() == Standing.ALONE || each.standing() == Standing.SEEN)
                    .orElseThrow(() -> TypedRefusal.of(ProposalProblems.UNKNOWN));
            if (decision.standing() == Standing.SEEN) {
                return List.of();
            }
            refuseOthers(decision, by);
            return List.of(new DecisionSeen(decision.account(), at, id));
        });
    }

    /** Those who may confirm it, or see it. */
    public List<UUID> mayConfirm(Proposal proposal) {
        return seconds.of(proposal);
    }

    private UUID account(UUID id) {
        return book.known().stream()
                .filter(account ->
                        book.find(account).flatMap(held -> held.proposal(id)).isPresent())
                .findFirst()
                .orElseThrow(() -> TypedRefusal.of(ProposalProblems.UNKNOWN));
    }

    private static Proposal waiting(AccountView held, UUID id, Instant now) {
        var proposal = held.proposal(id).orElseThrow(() -> TypedRefusal.of(ProposalProblems.UNKNOWN));
        if (proposal.standing() != Standing.WAITING) {
            throw TypedRefusal.of(ProposalProblems.OVERTAKEN);
        }
        if (!proposal.waitsAt(now)) {
            throw TypedRefusal.of(ProposalProblems.EXPIRED);
        }
        return proposal;
    }

    private void refuseOthers(Proposal proposal, UUID by) {
        if (!seconds.of(proposal).contains(by)) {
            throw TypedRefusal.of(ProposalProblems.ANOTHER);
        }
    }

    /** Whether who proposed it may still propose such a thing. */
    private boolean isBacked(Proposal proposal) {
        var call = switch (proposal.matter()) {
            case Matter.Roles _ -> Call.KEEP_ACCOUNTS;
            case Matter.Agreement _ -> Call.KEEP_AGREEMENTS;
        };
        return book.known().stream()
                .filter(proposal::isBy)
                .flatMap(account -> book.find(account).stream())
                .anyMatch(account -> account.isPermitted(call));
    }
}

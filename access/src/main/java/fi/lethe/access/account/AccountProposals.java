// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import fi.lethe.access.account.Proposal.Matter;
import fi.lethe.access.account.Proposal.Standing;
import fi.lethe.events.account.AccountEvent;
import fi.lethe.events.account.AccountEvent.AccountRevoked;
import fi.lethe.events.account.AccountEvent.AgreementProposed;
import fi.lethe.events.account.AccountEvent.DecidedAlone;
import fi.lethe.events.account.AccountEvent.DecisionSeen;
import fi.lethe.events.account.AccountEvent.ProposalConfirmed;
import fi.lethe.events.account.AccountEvent.ProposalDeclined;
import fi.lethe.events.account.AccountEvent.RolesChanged;
import fi.lethe.events.account.AccountEvent.RolesProposed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** What was proposed about an account, or decided alone, as its entries tell it; the oldest first. */
record AccountProposals(Map<UUID, Proposal> byId) {
    static final AccountProposals NONE = new AccountProposals(Map.of());

    /**
     * With one more event.
     *
     * @param agreements those of the account after the event
     */
    AccountProposals after(AccountEvent event, String actor, Map<UUID, Terms.Term> agreements) {
        return switch (event) {
            case RolesProposed proposed ->
                overtaken(AccountProposals::isAboutRoles)
                        .with(waiting(
                                proposed, proposed.proposal(), new Matter.Roles(Set.copyOf(proposed.roles())), actor));
            case AgreementProposed proposed ->
                with(waiting(
                        proposed,
                        proposed.proposal(),
                        new Matter.Agreement(proposed.signedOn(), proposed.validUntil()),
                        actor));
            case ProposalConfirmed confirmed -> closed(confirmed.proposal(), Standing.CONFIRMED);
            case ProposalDeclined declined -> closed(declined.proposal(), Standing.DECLINED);
            case DecisionSeen seen -> closed(seen.decision(), Standing.SEEN);
            case DecidedAlone decided ->
                with(waiting(decided, decided.decision(), matter(decided, agreements), actor)
                        .with(Standing.ALONE));
            case RolesChanged _ -> overtaken(AccountProposals::isAboutRoles);
            case AccountRevoked _ -> overtaken(_ -> true);
            default -> this;
        };
    }

    private static Matter matter(DecidedAlone decided, Map<UUID, Terms.Term> agreements) {
        if (!decided.given().isEmpty()) {
            return new Matter.Roles(Set.copyOf(decided.given()));
        }
        var term = Objects.requireNonNull(agreements.get(decided.decision()), "decided about nothing");
        return new Matter.Agreement(term.from(), term.until());
    }

    private static Proposal waiting(AccountEvent event, UUID id, Matter matter, String actor) {
        return new Proposal(id, event.account(), matter, actor, event.at(), Standing.WAITING);
    }

    private static boolean isAboutRoles(Proposal proposal) {
        return proposal.matter() instanceof Matter.Roles;
    }

    private AccountProposals with(Proposal proposal) {
        var all = new LinkedHashMap<>(byId);
        all.put(proposal.id(), proposal);
        return new AccountProposals(all);
    }

    private AccountProposals closed(UUID id, Standing standing) {
        var proposal = byId.get(id);
        return proposal == null ? this : with(proposal.with(standing));
    }

    private AccountProposals overtaken(Predicate<Proposal> which) {
        var all = new LinkedHashMap<>(byId);
        all.replaceAll((_, proposal) -> proposal.standing() == Standing.WAITING && which.test(proposal)
                ? proposal.with(Standing.OVERTAKEN)
                : proposal);
        return new AccountProposals(all);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.administration;

import fi.lethe.access.account.Account;
import fi.lethe.access.account.Accounts;
import fi.lethe.access.account.Proposal;
import fi.lethe.access.account.Proposal.Matter;
import fi.lethe.access.account.Proposal.Standing;
import fi.lethe.access.proposal.Proposals;
import fi.lethe.rules.roles.Permission;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Puts answers about proposals together; names are opened at this moment, unless they stay sealed for the reader. */
record ProposalReads(Accounts accounts, Proposals proposals) {

    /** What can be confirmed or seen now. */
    List<ShownProposal> open(Permission permission) {
        var open = proposals.open();
        var names = names(open.stream().map(Proposal::account).distinct().toList(), permission);
        return open.stream().map(proposal -> shown(proposal, names)).toList();
    }

    /** What was asked for and waits. */
    WaitingAnswer waiting(Proposal proposal) {
        var persons = proposals.mayConfirm(proposal);
        var names = names(persons, Permission.GRANTED);
        return new WaitingAnswer(
                proposal.standing().name(),
                proposal.id(),
                proposal.expiresAt(),
                persons.stream()
                        .map(person -> new ShownPerson(person, names.getOrDefault(person, ShownName.SEALED)))
                        .toList());
    }

    private ShownProposal shown(Proposal proposal, Map<UUID, ShownName> names) {
        var agreement = proposal.matter() instanceof Matter.Agreement signed ? signed : null;
        return new ShownProposal(
                proposal.id(),
                proposal.standing().name(),
                proposal.account(),
                names.getOrDefault(proposal.account(), ShownName.SEALED),
                proposal.matter() instanceof Matter.Roles(var roles) ? ShownTenure.codes(roles) : null,
                agreement == null ? null : agreement.signedOn(),
                agreement == null ? null : agreement.validUntil(),
                proposal.by(),
                proposal.at(),
                proposal.standing() == Standing.WAITING ? proposal.expiresAt() : null,
                proposals.mayConfirm(proposal));
    }

    private Map<UUID, ShownName> names(Collection<UUID> ids, Permission permission) {
        if (permission != Permission.GRANTED) {
            return Map.of();
        }
        List<Account> known =
                ids.stream().map(accounts::find).flatMap(Optional::stream).toList();
        var names = new HashMap<UUID, ShownName>();
        accounts.names(known).forEach((id, name) -> names.put(id, ShownName.of(name)));
        return names;
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.accounts;

import static java.util.stream.Collectors.joining;

import fi.lethe.access.account.Proposal;
import fi.lethe.access.account.Proposal.Matter;
import fi.lethe.access.account.Proposal.Standing;
import fi.lethe.access.permission.Actor;
import fi.lethe.access.proposal.Proposals;
import fi.lethe.query.console.People;
import fi.lethe.query.console.Wording;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What waits for a second person, and what was decided without one, in words. */
record ProposalLines(Proposals proposals, People people) {

    /**
     * One of them.
     *
     * @param mayDecide whether the reader may confirm it, or say that they have seen it
     * @param mayTakeBack whether the reader proposed it
     * @param others who else may; empty where nobody
     */
    record Line(
            UUID id,
            UUID account,
            String person,
            String what,
            String when,
            boolean alone,
            boolean mayDecide,
            boolean mayTakeBack,
            String others) {
        @Override
        public String toString() {
            return "Line[" + id + "]";
        }
    }

    List<Line> all(Actor reader, Wording wording) {
        return lines(proposals.open(), reader, wording);
    }

    List<Line> of(UUID account, Actor reader, Wording wording) {
        return lines(
                proposals.open().stream()
                        .filter(proposal -> proposal.account().equals(account))
                        .toList(),
                reader,
                wording);
    }

    private List<Line> lines(List<Proposal> open, Actor reader, Wording wording) {
        return open.stream().map(proposal -> line(proposal, reader, wording)).toList();
    }

    private Line line(Proposal proposal, Actor reader, Wording wording) {
        var may = proposals.mayConfirm(proposal);
        var actors = Stream.concat(
                        Stream.of(proposal.account().toString(), proposal.by()),
                        may.stream().map(UUID::toString))
                .toList();
        var named = people.named(actors, reader, wording);
        var alone = proposal.standing() == Standing.ALONE;
        return new Line(
                proposal.id(),
                proposal.account(),
                named.name(proposal.account()),
                what(proposal.matter(), wording),
                alone
                        ? wording.text("accounts.decided", named.of(proposal.by()), wording.moment(proposal.at()))
                        : wording.text(
                                "accounts.proposed",
                                named.of(proposal.by()),
                                wording.moment(proposal.at()),
                                wording.moment(proposal.expiresAt())),
                alone,
                may.contains(reader.id()),
                !alone && proposal.isBy(reader.id()),
                may.stream()
                        .filter(person -> !person.equals(reader.id()))
                        .map(named::name)
                        .collect(joining(", ")));
    }

    private static String what(Matter matter, Wording wording) {
        return switch (matter) {
            case Matter.Roles(var roles) ->
                wording.text(
                        "accounts.matter.roles",
                        roles.stream().sorted().map(wording::name).collect(joining(", ")));
            case Matter.Agreement(var signedOn, var until)
            when until == null -> wording.text("accounts.matter.agreement", wording.day(signedOn));
            case Matter.Agreement(var signedOn, var until) ->
                wording.text("accounts.matter.agreement-until", wording.day(signedOn), wording.day(until));
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import static java.util.Objects.requireNonNull;

import fi.lethe.command.customer.CustomerCommand;
import fi.lethe.command.customer.Decided;
import fi.lethe.command.erasure.Erasures;
import fi.lethe.command.erasure.Standing;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.ErasureEvent.ErasureOrdered;
import fi.lethe.evidence.entry.EntryParser;
import fi.lethe.ledger.Appended;
import fi.lethe.ledger.LedgerEventStore;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.ledger.Receipt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Answers a command, the first time and again: from its events, so both answers are the same. No answer is given before
 * the vault has done what the events ask of it.
 */
final class Answers {
    private final LedgerStore ledger;
    private final LedgerEventStore events;
    private final Erasures erasures;

    Answers(LedgerStore ledger, LedgerEventStore events, Erasures erasures) {
        this.ledger = ledger;
        this.events = events;
        this.erasures = erasures;
    }

    /** The answer to what was decided just now. */
    Answer of(CommandKind kind, CustomerCommand command, Decided decided, UUID commandId, Optional<Appended> appended) {
        var id = command.customer();
        var status = kind.creates() ? 201 : 200;
        if (appended.isEmpty()) {
            return new Answer(
                    status, id, decided.version(), lastPosition(id, decided.version()), ofForgetting(kind, decided));
        }
        var at = appended.get();
        var standing = new Standing(at.position(), at.at(), commandId);
        return new Answer(status, id, at.version(), at.position(), more(decided.events(), standing));
    }

    /** The first answer again. */
    Answer again(Receipt receipt) {
        var first = ledger.entry(receipt.position()).orElseThrow();
        var entry = EntryParser.parse(requireNonNull(first.entry()));
        var stream = events.readEvents(entry.stream(), entry.seq());
        var made = new ArrayList<CustomerEvent>();
        while (stream.hasNext() && made.size() < receipt.events()) {
            made.add((CustomerEvent) stream.next().getPayload());
        }
        var id = CustomerId.of(entry.stream());
        var standing = new Standing(receipt.position(), receipt.at(), receipt.command());
        return new Answer(receipt.status(), id, receipt.version(), receipt.position(), more(made, standing));
    }

    private Map<String, Object> more(List<CustomerEvent> made, Standing standing) {
        for (int i = 0; i < made.size(); i++) {
            erasures.follow(made.get(i), standing.position() + i);
        }
        return made.stream()
                .filter(ErasureOrdered.class::isInstance)
                .map(ErasureOrdered.class::cast)
                .findFirst()
                .map(order -> ForgettingAnswer.of(order, erasures.stateAfter(order, standing)))
                .orElse(Map.of());
    }

    private Map<String, Object> ofForgetting(CommandKind kind, Decided decided) {
        return kind == CommandKind.FORGET_CUSTOMER ? ForgettingAnswer.nothingMore(decided.customer()) : Map.of();
    }

    private long lastPosition(CustomerId id, long version) {
        return ledger.stream(id.toString(), version - 1, 1).getFirst().position();
    }
}

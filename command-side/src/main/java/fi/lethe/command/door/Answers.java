// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import static java.util.Objects.requireNonNull;

import fi.lethe.command.stream.AnswerPart;
import fi.lethe.command.stream.Decided;
import fi.lethe.command.stream.KeyEffects;
import fi.lethe.command.stream.Recorded;
import fi.lethe.events.ledger.LedgerEvent;
import fi.lethe.evidence.entry.EntryParser;
import fi.lethe.ledger.Appended;
import fi.lethe.ledger.LedgerEventStore;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.ledger.Receipt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
    private final Catalogue catalogue;
    private final KeyEffects effects;
    private final List<AnswerPart> parts;

    Answers(
            LedgerStore ledger,
            LedgerEventStore events,
            Catalogue catalogue,
            KeyEffects effects,
            List<AnswerPart> parts) {
        this.ledger = ledger;
        this.events = events;
        this.catalogue = catalogue;
        this.effects = effects;
        this.parts = List.copyOf(parts);
    }

    /** The answer to what was decided just now. */
    Answer of(
            CommandRoute<?, ?, ?, ?> route,
            UUID subject,
            Decided<?, ? extends LedgerEvent> decided,
            UUID commandId,
            Optional<Appended> appended) {
        var whose = new Answer.Subject(route.kind(), subject);
        var status = route.type().begins() ? 201 : 200;
        if (appended.isEmpty()) {
            var position = lastPosition(route.kind().stream(subject), decided.version());
            return new Answer(status, whose, decided.version(), position, ofDecided(route, decided));
        }
        var at = appended.get();
        var first = new Recorded(at.position(), at.at(), commandId);
        return new Answer(status, whose, at.version(), at.position(), ofRecorded(decided.events(), first));
    }

    /** The first answer again. */
    Answer again(Receipt receipt) {
        var first = ledger.entry(receipt.position()).orElseThrow();
        var entry = EntryParser.parse(requireNonNull(first.entry()));
        var stream = events.readEvents(entry.stream(), entry.seq());
        var made = new ArrayList<LedgerEvent>();
        while (stream.hasNext() && made.size() < receipt.events()) {
            made.add((LedgerEvent) stream.next().getPayload());
        }
        var recorded = new Recorded(receipt.position(), receipt.at(), receipt.command());
        return new Answer(
                receipt.status(),
                catalogue.subject(entry.stream()),
                receipt.version(),
                receipt.position(),
                ofRecorded(made, recorded));
    }

    /** What would be told of what was rehearsed, or led to no event. */
    Map<String, Object> ofDecided(CommandRoute<?, ?, ?, ?> route, Decided<?, ? extends LedgerEvent> decided) {
        var more = new LinkedHashMap<String, Object>();
        parts.forEach(part ->
                more.putAll(part.ofDecided(route.type().rule(), decided.events(), requireNonNull(decided.state()))));
        return more;
    }

    private Map<String, Object> ofRecorded(List<? extends LedgerEvent> made, Recorded first) {
        for (int i = 0; i < made.size(); i++) {
            effects.apply(made.get(i), first.position() + i);
        }
        var more = new LinkedHashMap<String, Object>();
        parts.forEach(part -> more.putAll(part.ofRecorded(made, first)));
        return more;
    }

    private long lastPosition(String stream, long version) {
        return ledger.stream(stream, version - 1, 1).getFirst().position();
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.history;

import fi.lethe.access.permission.Actor;
import fi.lethe.ledger.EntryMetaData;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.console.Wording;
import fi.lethe.query.request.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells what happened, from the ledger itself, so it is never behind. */
public final class Chronicle {
    private static final Logger LOG = LoggerFactory.getLogger(Chronicle.class);
    private static final int PAGE = 500;

    private final LedgerStore ledger;

    Chronicle(LedgerStore ledger) {
        this.ledger = ledger;
    }

    /** Whether anything ever happened to somebody of this id. */
    public boolean knows(UUID customer) {
        return !ledger.stream(customer.toString(), 0, 1).isEmpty();
    }

    /** All that happened to a customer, up to a position where one is given; the newest first. */
    public List<ToldEntry> of(UUID customer, @Nullable Long last, Actor reader, Wording wording) {
        return ofStream(customer.toString(), last, reader, wording);
    }

    /** The same of any stream. */
    public List<ToldEntry> ofStream(String stream, @Nullable Long last, Actor reader, Wording wording) {
        var told = new ArrayList<ToldEntry>();
        long next = 0;
        for (boolean more = true; more; ) {
            var page = ledger.events(stream, next, last == null ? Long.MAX_VALUE : last, PAGE);
            page.forEach(event -> told.add(told(event, reader, wording)));
            more = page.size() == PAGE;
            next = page.isEmpty() ? next : page.getLast().getSequenceNumber() + 1;
        }
        return told.reversed();
    }

    /** The entry at this place of a stream. */
    Optional<ToldEntry> one(String stream, long seq, Actor reader, Wording wording) {
        return ledger.events(stream, seq, Long.MAX_VALUE, 1).stream()
                .findFirst()
                .map(event -> told(event, reader, wording));
    }

    private static ToldEntry told(DomainEventMessage<?> event, Actor reader, Wording wording) {
        var entry = event.getMetaData();
        var exception = entry.get(EntryMetaData.EXCEPTION);
        return new ToldEntry(
                String.valueOf(entry.get(EntryMetaData.POSITION)),
                wording.moment(event.getTimestamp()),
                sentence(event, wording),
                who(String.valueOf(entry.get(EntryMetaData.ACTOR)), reader, wording),
                wording.purpose(String.valueOf(entry.get(EntryMetaData.PURPOSE))),
                exception == null ? null : wording.text("exception." + exception));
    }

    /** An entry of which no sentence can be made is told by its type; as it is, it stands behind its link. */
    private static String sentence(DomainEventMessage<?> event, Wording wording) {
        try {
            return new Sentences(wording).of(event.getPayload());
        } catch (RuntimeException failed) {
            LOG.error(
                    "ALARM the entry at {} cannot be told in a sentence: {}",
                    event.getMetaData().get(EntryMetaData.POSITION),
                    failed.getClass().getName());
            return wording.text("event.untold", event.getPayloadType().getSimpleName());
        }
    }

    /** People by their account's id, for names stay sealed here; what Lethe does by itself as Lethe. */
    public static String who(String actor, Actor reader, Wording wording) {
        if (actor.equals(reader.id().toString())) {
            return wording.text("who.you");
        }
        return Ids.read(actor).isPresent()
                ? wording.text("who.account", actor.substring(0, 8))
                : wording.text("who.lethe");
    }
}

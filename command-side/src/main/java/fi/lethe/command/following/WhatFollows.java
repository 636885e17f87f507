// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.following;

import static java.util.Objects.requireNonNull;

import fi.lethe.command.axon.Foundations;
import fi.lethe.command.due.Automation;
import fi.lethe.command.due.Cause;
import fi.lethe.command.due.Due;
import fi.lethe.command.due.DueTable;
import fi.lethe.command.due.EntryFault;
import fi.lethe.command.due.Next;
import fi.lethe.command.stream.KeyEffects;
import fi.lethe.events.ledger.LedgerEvent;
import fi.lethe.evidence.entry.EntryParser;
import fi.lethe.ledger.EntryMetaData;
import fi.lethe.ledger.UnreadableEvent;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.SourceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the ledger: applies the key effects of each event to the vault, and has each feature schedule what falls due. Whoever answers a
 * command applies them at once.
 */
final class WhatFollows implements Automation {
    private static final Logger LOG = LoggerFactory.getLogger(WhatFollows.class);
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final KeyEffects effects;
    private final DueTable due;
    private final Foundations on;
    private final List<Consequences> features;

    WhatFollows(KeyEffects effects, DueTable due, Foundations on, List<Consequences> features) {
        this.effects = effects;
        this.due = due;
        this.on = on;
        this.features = List.copyOf(features);
    }

    @EventHandler
    void on(LedgerEvent event, @SourceId String stream, MetaData entry) {
        var cause = cause(entry);
        try {
            due.apart(() -> follow(event, stream, cause));
        } catch (RuntimeException | StackOverflowError failed) {
            if (!EntryFault.caused(failed)) {
                throw failed;
            }
            LOG.error(
                    "ALARM what follows from the entry at {} of stream {} could not be done and will be tried again: {}",
                    cause.position(),
                    stream,
                    failed.getClass().getName());
            due.followAgain(stream, cause, on.clock().instant().plus(GRACE));
        }
    }

    /** Nobody can say what follows from it; whoever runs Lethe must hear of it. */
    @EventHandler
    void on(UnreadableEvent event, MetaData entry) {
        LOG.error(
                "ALARM the entry at {} cannot be read, so nothing that follows from it is done: {} {}",
                entry.get(EntryMetaData.POSITION),
                event.type(),
                event.failure());
    }

    @Override
    public String kind() {
        return DueTable.FOLLOW_AGAIN;
    }

    /** Once more, from an entry of a stream to its last. */
    @Override
    public Next attempt(Due failed) {
        var bytes = requireNonNull(
                on.ledger().entry(failed.position()).orElseThrow().entry());
        var entry = EntryParser.parse(bytes);
        on.events().readEvents(entry.stream(), entry.seq()).asStream().forEach(message -> {
            if (message.getPayload() instanceof LedgerEvent event) {
                var cause = cause(message.getMetaData());
                due.apart(() -> follow(event, entry.stream(), cause));
            }
        });
        return new Next.Done();
    }

    private static Cause cause(MetaData entry) {
        return new Cause((long) requireNonNull(entry.get(EntryMetaData.POSITION)), (UUID)
                requireNonNull(entry.get(EntryMetaData.CORRELATION)));
    }

    private void follow(LedgerEvent event, String stream, Cause cause) {
        if (effects.apply(event, cause.position())) {
            on.vault().markApplied(cause.position());
        }
        features.forEach(feature -> feature.schedule(event, stream, cause));
    }
}

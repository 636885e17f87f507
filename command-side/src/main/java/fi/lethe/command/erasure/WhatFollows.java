// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.erasure;

import static java.util.Objects.requireNonNull;

import fi.lethe.command.due.Automation;
import fi.lethe.command.due.Cause;
import fi.lethe.command.due.Due;
import fi.lethe.command.due.DueTable;
import fi.lethe.command.due.EntryFault;
import fi.lethe.command.due.Next;
import fi.lethe.command.stream.KeyEffects;
import fi.lethe.crypto.KeyVault;
import fi.lethe.events.access.AccessEvent.AccessDenied;
import fi.lethe.events.access.AccessEvent.IndexBuilt;
import fi.lethe.events.access.AccessEvent.PersonalDataViewed;
import fi.lethe.events.access.AccessEvent.RegisterSearched;
import fi.lethe.events.customer.ContactRoleEvent;
import fi.lethe.events.customer.ContactRoleEvent.ContactRoleAssigned;
import fi.lethe.events.customer.ContactRoleEvent.ContactRoleEnded;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.ErasureEvent;
import fi.lethe.events.customer.ErasureEvent.ErasureCancelled;
import fi.lethe.events.customer.ErasureEvent.ErasureCompleted;
import fi.lethe.events.customer.ErasureEvent.ErasureOrdered;
import fi.lethe.events.customer.ErasureEvent.KeyDestructionStarted;
import fi.lethe.events.customer.ErasureEvent.KeysDestroyed;
import fi.lethe.events.customer.OrderingEvent;
import fi.lethe.events.customer.OrderingEvent.InvoiceSettled;
import fi.lethe.events.customer.OrderingEvent.OrderRecorded;
import fi.lethe.events.customer.ProfileEvent;
import fi.lethe.events.customer.ProfileEvent.ContactDetailsChanged;
import fi.lethe.events.customer.ProfileEvent.CustomerRegistered;
import fi.lethe.events.customer.RelationshipEvent;
import fi.lethe.events.customer.RelationshipEvent.CustomerRelationshipEnded;
import fi.lethe.events.customer.RelationshipEvent.CustomerRelationshipReopened;
import fi.lethe.events.customer.RestrictionEvent;
import fi.lethe.events.customer.RestrictionEvent.RestrictionLifted;
import fi.lethe.ledger.EntryMetaData;
import fi.lethe.ledger.UnreadableEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.MetaData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the ledger: applies the key effects of each event to the vault, and schedules what falls due. Whoever answers a
 * command does the same at once, so due dates lie a moment later than they must.
 */
final class WhatFollows implements Automation {
    private static final Logger LOG = LoggerFactory.getLogger(WhatFollows.class);
    private static final Duration GRACE = Duration.ofSeconds(2);

    /** Most of the ledger; it need not be read to know that there is nothing to do. */
    static final List<Class<?>> NOTHING_FOLLOWS_FROM = List.of(
            CustomerRegistered.class,
            ContactDetailsChanged.class,
            OrderRecorded.class,
            CustomerRelationshipEnded.class,
            CustomerRelationshipReopened.class,
            ContactRoleAssigned.class,
            PersonalDataViewed.class,
            AccessDenied.class,
            IndexBuilt.class,
            RegisterSearched.class);

    private final KeyEffects effects;
    private final KeyVault vault;
    private final DueTable due;
    private final LedgerEvents ledger;
    private final Clock clock;

    WhatFollows(KeyEffects effects, KeyVault vault, DueTable due, LedgerEvents ledger, Clock clock) {
        this.effects = effects;
        this.vault = vault;
        this.due = due;
        this.ledger = ledger;
        this.clock = clock;
    }

    @EventHandler
    void on(CustomerEvent event, MetaData entry) {
        var cause = cause(entry);
        try {
            due.apart(() -> follow(event, cause));
        } catch (RuntimeException | StackOverflowError failed) {
            if (!EntryFault.caused(failed)) {
                throw failed;
            }
            LOG.error(
                    "ALARM what follows from the entry at {} of customer {} could not be done and will be tried again: {}",
                    cause.position(),
                    event.customer().value(),
                    failed.getClass().getName());
            due.followAgain(event.customer().toString(), cause, soon());
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

    /** Once more, from an entry of a customer to their last. */
    @Override
    public Next attempt(Due failed) {
        ledger.forEachFrom(failed.position(), message -> {
            if (message.getPayload() instanceof CustomerEvent event) {
                var cause = cause(message.getMetaData());
                due.apart(() -> follow(event, cause));
            }
        });
        return new Next.Done();
    }

    private static Cause cause(MetaData entry) {
        return new Cause((long) requireNonNull(entry.get(EntryMetaData.POSITION)), (UUID)
                requireNonNull(entry.get(EntryMetaData.CORRELATION)));
    }

    private void follow(CustomerEvent event, Cause cause) {
        if (effects.apply(event, cause.position())) {
            vault.markApplied(cause.position());
        }
        schedule(event, cause);
    }

    private void schedule(CustomerEvent event, Cause cause) {
        switch (event) {
            case ErasureEvent erasing -> schedule(erasing, cause);
            case InvoiceSettled _, ContactRoleEnded _, RestrictionLifted _ ->
                due.wake(WhenHoldEndedThenForgetTheRest.KIND, event.customer().toString(), cause.position(), now());
            case ProfileEvent _, OrderingEvent _, RelationshipEvent _, ContactRoleEvent _, RestrictionEvent _ -> {}
        }
    }

    private void schedule(ErasureEvent event, Cause cause) {
        var stream = event.customer().toString();
        switch (event) {
            case ErasureOrdered order ->
                schedule(
                        WhenErasureOrderedThenDestroyKeys.KIND,
                        stream,
                        cause,
                        order.keysDieAt().plus(GRACE));
            case ErasureCancelled _ -> due.remove(WhenErasureOrderedThenDestroyKeys.KIND, stream);
            case KeyDestructionStarted _ -> {
                due.remove(WhenErasureOrderedThenDestroyKeys.KIND, stream);
                schedule(WhenDestructionStartedThenFinish.KIND, stream, cause, soon());
            }
            case KeysDestroyed _ -> {
                due.remove(WhenDestructionStartedThenFinish.KIND, stream);
                schedule(WhenKeysDestroyedThenCompleteErasure.KIND, stream, cause, now());
                schedule(WhenHoldEndedThenForgetTheRest.KIND, stream, cause, now());
            }
            case ErasureCompleted _ -> due.remove(WhenKeysDestroyedThenCompleteErasure.KIND, stream);
        }
    }

    private void schedule(String kind, String stream, Cause cause, Instant at) {
        due.schedule(new Due(kind, stream, cause.position(), cause.correlation()), at);
    }

    private Instant now() {
        return clock.instant();
    }

    private Instant soon() {
        return now().plus(GRACE);
    }
}

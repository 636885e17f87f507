// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.erasure;

import fi.lethe.command.due.Cause;
import fi.lethe.command.due.Due;
import fi.lethe.command.due.DueTable;
import fi.lethe.events.customer.ContactRoleEvent.ContactRoleAssigned;
import fi.lethe.events.customer.ContactRoleEvent.ContactRoleEnded;
import fi.lethe.events.customer.DisposalEvent.DataDisposed;
import fi.lethe.events.customer.DisposalEvent.DisposalOrdered;
import fi.lethe.events.customer.ErasureEvent;
import fi.lethe.events.customer.ErasureEvent.ErasureCancelled;
import fi.lethe.events.customer.ErasureEvent.ErasureCompleted;
import fi.lethe.events.customer.ErasureEvent.ErasureOrdered;
import fi.lethe.events.customer.ErasureEvent.KeyDestructionStarted;
import fi.lethe.events.customer.ErasureEvent.KeysDestroyed;
import fi.lethe.events.customer.OrderingEvent.InvoiceSettled;
import fi.lethe.events.customer.OrderingEvent.OrderRecorded;
import fi.lethe.events.customer.ProfileEvent.ContactDetailsChanged;
import fi.lethe.events.customer.ProfileEvent.CustomerRegistered;
import fi.lethe.events.customer.RectificationEvent.DataRectified;
import fi.lethe.events.customer.RectificationEvent.InvoiceRectified;
import fi.lethe.events.customer.RectificationEvent.OrderRectified;
import fi.lethe.events.customer.RelationshipEvent.CustomerRelationshipEnded;
import fi.lethe.events.customer.RelationshipEvent.CustomerRelationshipReopened;
import fi.lethe.events.customer.RestrictionEvent.RestrictionLifted;
import fi.lethe.events.ledger.LedgerEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Schedules the steps of erasures. Whoever answers a command does them at once, so due dates lie a moment later than they must. */
final class ErasureDates {
    private static final Duration GRACE = Duration.ofSeconds(2);

    static final List<Class<?>> NOTHING_FOLLOWS_FROM = List.of(
            CustomerRegistered.class,
            ContactDetailsChanged.class,
            OrderRecorded.class,
            CustomerRelationshipEnded.class,
            CustomerRelationshipReopened.class,
            ContactRoleAssigned.class,
            DataRectified.class,
            OrderRectified.class);

    private final DueTable due;
    private final Clock clock;

    ErasureDates(DueTable due, Clock clock) {
        this.due = due;
        this.clock = clock;
    }

    /** Most events concern no erasure. */
    void schedule(LedgerEvent event, String stream, Cause cause) {
        switch (event) {
            case ErasureEvent erasing -> schedule(erasing, stream, cause);
            case DisposalOrdered _ ->
                due.schedule(
                        new Due(
                                WhenDisposalOrderedThenDestroyKeys.KIND,
                                stream,
                                Long.toString(cause.position()),
                                cause.position(),
                                cause.correlation(),
                                0),
                        now());
            case DataDisposed disposed -> {
                due.remove(WhenDisposalOrderedThenDestroyKeys.KIND, stream, Long.toString(disposed.ordered()));
                due.wake(WhenHoldEndedThenForgetTheRest.KIND, stream, cause.position(), now());
            }
            case InvoiceSettled _, InvoiceRectified _, ContactRoleEnded _, RestrictionLifted _ ->
                due.wake(WhenHoldEndedThenForgetTheRest.KIND, stream, cause.position(), now());
            default -> {}
        }
    }

    private void schedule(ErasureEvent event, String stream, Cause cause) {
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
                schedule(WhenDestructionStartedThenFinish.KIND, stream, cause, now().plus(GRACE));
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
}

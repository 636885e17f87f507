// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.state;

import fi.lethe.events.customer.DisposalEvent.DataDisposed;
import fi.lethe.events.customer.DisposalEvent.DisposalOrdered;
import fi.lethe.events.customer.ErasureEvent.ErasureCancelled;
import fi.lethe.events.customer.ErasureEvent.KeyDestructionStarted;
import fi.lethe.events.customer.ErasureEvent.KeysDestroyed;
import fi.lethe.events.customer.OrderingEvent.OrderRecorded;
import fi.lethe.events.customer.ProfileEvent.CustomerRegistered;
import fi.lethe.events.customer.RectificationEvent.InvoiceRectified;
import fi.lethe.events.customer.RestrictionEvent.ProcessingRestricted;
import fi.lethe.events.personal.Category;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.UnitKey;
import fi.lethe.ledger.UnreadableEvent;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of a customer's entries this program cannot read. Their types and the keys of their sealed values are known all the same, and
 * mostly that is enough to forget or to restrict somebody.
 *
 * @param failure the class of the first failure; null where everything was read
 * @param billing of invoices that may be open
 * @param decisive whether an entry is among them without which nothing can be decided: it names keys beside its sealed values, or the
 *     ground of a restriction, which may oppose an erasure
 */
public record Unread(@Nullable String failure, Set<DataUnit> billing, boolean decisive) {
    static final Unread NOTHING = new Unread(null, Set.of(), false);

    private static final Set<String> DECISIVE = Set.of(
            CustomerRegistered.class.getSimpleName(),
            ProcessingRestricted.class.getSimpleName(),
            ErasureCancelled.class.getSimpleName(),
            KeyDestructionStarted.class.getSimpleName(),
            DisposalOrdered.class.getSimpleName(),
            DataDisposed.class.getSimpleName(),
            KeysDestroyed.class.getSimpleName());

    private static final Set<String> BILLS =
            Set.of(OrderRecorded.class.getSimpleName(), InvoiceRectified.class.getSimpleName());

    public Unread {
        billing = Set.copyOf(billing);
    }

    Unread and(UnreadableEvent event) {
        var keys = event.keys();
        var billed = new LinkedHashSet<>(billing);
        if (keys != null && BILLS.contains(event.type())) {
            billings(keys.stream()).forEach(billed::add);
        }
        return new Unread(
                failure == null ? event.failure() : failure,
                billed,
                decisive || keys == null || DECISIVE.contains(event.type()));
    }

    private static Stream<DataUnit> billings(Stream<UnitKey> keys) {
        return keys.map(UnitKey::unit).filter(unit -> unit.category() == Category.BILLING);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.values;

import fi.lethe.events.personal.PersonalValue;
import fi.lethe.events.personal.Sealed;
import fi.lethe.events.personal.Token;
import fi.lethe.query.projection.Recorded;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sealed value that an entry brought.
 *
 * @param entry which brought it
 * @param token of the order or invoice that it is of
 */
public record NewValue(
        Slot slot,
        Sealed<? extends PersonalValue> sealed,
        Recorded entry,
        Provenance provenance,
        Terms terms,
        @Nullable Token token) {
    /** The place of one value in the register. */
    public record Slot(UUID customer, Kind kind, long recorded) {}

    /** The value as the register holds it. */
    public StoredValue.Kept kept() {
        return new StoredValue.Kept(slot.kind(), sealed, entry.command(), provenance, terms);
    }

    /** Of several settlements of an invoice the first one after it counts. */
    public NewValue after(Settlement settlement) {
        boolean settles = slot.kind() == Kind.BILLING
                && slot.customer().equals(settlement.customer())
                && settlement.invoice().equals(token)
                && terms.settledAt() == null;
        return settles
                ? new NewValue(
                        slot, sealed, entry, provenance, terms.settled(settlement.settledAt(), settlement.how()), token)
                : this;
    }
}

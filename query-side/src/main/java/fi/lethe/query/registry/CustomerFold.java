// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.ledger.UnknownEvent;
import fi.lethe.ledger.UnreadableEvent;
import fi.lethe.query.customer.values.Changes;
import fi.lethe.query.customer.values.Kind;
import fi.lethe.query.customer.values.NewValue;
import fi.lethe.query.customer.values.Shredding;
import fi.lethe.query.customer.values.StoredValue;
import fi.lethe.query.customer.values.ValueTable;
import fi.lethe.query.projection.Recorded;
import fi.lethe.query.projection.Unfoldable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One customer's entries folded in memory, for the register as it stood then. What an entry means is said by
 * {@link CustomerRow} and {@link CustomerValues}, as for the projection; here and in {@link ValueTable} it is only carried out.
 */
final class CustomerFold {
    private final UUID customer;
    private final Map<NewValue.Slot, NewValue> sealed = new HashMap<>();
    private final Map<NewValue.Slot, StoredValue.Gone> gone = new HashMap<>();
    private @Nullable CustomerRow row;

    CustomerFold(UUID customer) {
        this.customer = customer;
    }

    void add(Recorded recorded) {
        var before = row;
        switch (recorded.payload()) {
            case CustomerEvent event -> {
                row = (before == null ? CustomerRow.begin(customer) : before).evolve(recorded, event);
                var changes = new Changes();
                CustomerValues.add(changes, recorded, event);
                apply(changes);
            }
            case UnknownEvent _ -> row = before == null ? null : before.evolve(recorded);
            case UnreadableEvent event -> throw new Unfoldable(event);
            default -> {} // what only another program writes
        }
    }

    /** The customer, if there is one yet, with at most so many values of each kind; and whether every entry is in it. */
    Optional<Held> held(int ofEachKind, boolean complete) {
        var now = row;
        return now == null ? Optional.empty() : Optional.of(new Held(now, newest(ofEachKind), complete));
    }

    /** What holds of the customer, if there is one yet. */
    Optional<CustomerRow> row() {
        return Optional.ofNullable(row);
    }

    private void apply(Changes changes) {
        for (var value : changes.values()) {
            gone.remove(value.slot());
            sealed.put(value.slot(), value);
        }
        changes.settlements().forEach(settlement -> sealed.replaceAll((_, value) -> value.after(settlement)));
        changes.shreddings().forEach(this::shred);
    }

    private void shred(Shredding shredding) {
        var dead = sealed.values().stream()
                .filter(value -> value.sealed().key().equals(shredding.key()))
                .map(NewValue::slot)
                .toList();
        for (var slot : dead) {
            sealed.remove(slot);
            gone.put(slot, new StoredValue.Gone(slot.kind(), shredding.since(), shredding.position()));
        }
    }

    private List<StoredValue> newest(int ofEachKind) {
        var all = new HashMap<NewValue.Slot, StoredValue>(gone);
        sealed.forEach((slot, value) -> all.put(slot, value.kept()));
        var newest = new ArrayList<StoredValue>();
        for (var kind : Kind.values()) {
            all.entrySet().stream()
                    .filter(entry -> entry.getKey().kind() == kind)
                    .sorted(Comparator.comparing(entry -> entry.getKey().recorded(), Comparator.reverseOrder()))
                    .limit(ofEachKind)
                    .forEach(entry -> newest.add(entry.getValue()));
        }
        return newest;
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.withheld;

import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.ErasureEvent.ErasureOrdered;
import fi.lethe.events.customer.ErasureEvent.KeysDestroyed;
import fi.lethe.events.customer.RestrictionEvent.ProcessingRestricted;
import fi.lethe.events.customer.RestrictionEvent.RestrictionLifted;
import fi.lethe.events.ledger.KeyEffect;
import fi.lethe.ledger.UnreadableEvent;
import fi.lethe.query.customer.standing.LiveKeyIds;
import fi.lethe.query.customer.standing.Standing;
import fi.lethe.query.customer.standing.State;
import fi.lethe.query.customer.values.Changes;
import fi.lethe.query.customer.values.NewValue;
import fi.lethe.query.customer.values.Shredding;
import fi.lethe.query.customer.values.StoredValue;
import fi.lethe.query.projection.Recorded;
import fi.lethe.query.registry.CustomerRow;
import fi.lethe.query.registry.CustomerValues;
import fi.lethe.query.withheld.WithheldPerson.OrderedErasure;
import fi.lethe.query.withheld.WithheldPerson.Restricted;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Somebody whose stream the register has set aside, as the ledger tells it: each entry is taken by itself, and what fails is passed
 * over. An entry that cannot be read may withhold; it releases nothing.
 */
final class AsidePerson {
    private static final Logger LOG = LoggerFactory.getLogger(AsidePerson.class);

    private final Map<NewValue.Slot, NewValue> sealed = new HashMap<>();
    private CustomerRow row;
    private @Nullable Instant unreadRestriction;
    private @Nullable OrderedErasure order;

    AsidePerson(UUID customer) {
        this.row = CustomerRow.begin(customer);
    }

    void add(Recorded entry) {
        try {
            switch (entry.payload()) {
                case CustomerEvent event -> take(entry, event);
                case UnreadableEvent event -> take(entry, event);
                default -> {} // of a type that this program does not know: nothing that withholds
            }
        } catch (RuntimeException | StackOverflowError failed) {
            LOG.debug("The entry at {} is passed over", entry.position(), failed);
        }
    }

    UUID customer() {
        return row.customer();
    }

    /** Who they are and why their data are withheld; of nobody else. */
    WithheldPerson person() {
        var ordered = row.standing().state() == State.ERASURE_ORDERED ? order : null;
        return new WithheldPerson(row.customer(), row.standing().state(), restriction(), ordered, false);
    }

    /** Whether a restriction or an ordered erasure withholds their data. */
    boolean isWithheld() {
        return row.standing().state() == State.ERASURE_ORDERED || restriction() != null;
    }

    /** Their values that were not shredded. */
    Map<NewValue.Slot, StoredValue.Kept> values() {
        return sealed.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, value -> value.getValue().kept()));
    }

    private @Nullable Restricted restriction() {
        var folded = Restricted.of(row.conditions().restriction());
        return folded == null && unreadRestriction != null ? new Restricted(null, unreadRestriction) : folded;
    }

    private void take(Recorded entry, CustomerEvent event) {
        row = row.evolve(entry, event);
        if (event.keyEffect() instanceof KeyEffect.Withhold(var named, var _)) {
            row = with(row.standing(), row.keys().with(named)); // what is sealed under them may not have been read
        }
        if (event instanceof ErasureOrdered ordered) {
            order = new OrderedErasure(entry.at(), ordered.ground().code(), ordered.keysDieAt());
        }
        if (event instanceof ProcessingRestricted
                || event instanceof RestrictionLifted
                || (event instanceof KeysDestroyed && row.keys().isEmpty())) {
            unreadRestriction = null;
        }
        takeValues(CustomerValues.changedBy(List.of(entry)));
    }

    private CustomerRow with(Standing standing, LiveKeyIds keys) {
        return new CustomerRow(row.customer(), standing, row.conditions(), row.version(), row.position(), keys);
    }

    private void takeValues(Changes changes) {
        changes.values().forEach(value -> sealed.put(value.slot(), value));
        var dead = changes.shreddings().stream().map(Shredding::key).collect(Collectors.toSet());
        sealed.values().removeIf(value -> dead.contains(value.sealed().key()));
    }

    private void take(Recorded entry, UnreadableEvent event) {
        if (event.type().equals(ProcessingRestricted.class.getSimpleName())) {
            unreadRestriction = entry.at();
        } else if (event.type().equals(ErasureOrdered.class.getSimpleName())) {
            var before = row.standing().state();
            row = with(new Standing(State.ERASURE_ORDERED, before), row.keys());
            order = new OrderedErasure(entry.at(), null, null);
        }
    }
}

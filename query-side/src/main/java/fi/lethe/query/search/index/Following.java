// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.index;

import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.personal.KeyId;
import fi.lethe.query.customer.values.NewValue;
import fi.lethe.query.customer.values.Shredding;
import fi.lethe.query.projection.ProgressTable;
import fi.lethe.query.projection.Recorded;
import fi.lethe.query.registry.CustomerValues;
import fi.lethe.query.withheld.IndexedPeople;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the ledger's entries into the index, for one thread. The same entry may be taken in again: what it leads to is the same.
 *
 * <p>New values come with their entries. Whose keys were withheld, released or destroyed is read anew from the register, as it is once it
 * holds the entry; who is destroyed is out before that.
 */
final class Following {
    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    private static final int AT_ONCE = 500;
    private static final Duration LATE = Duration.ofMillis(500);
    private static final Duration BETWEEN = Duration.ofMillis(10);

    private final Contents contents;
    private final Opening opening;
    private final IndexedPeople people;
    private final Marks marks;
    private final LongConsumer awaitsRegister;
    private long taken = ProgressTable.NOTHING;

    /** What is known of withheld keys, by entries and by the vault, and of streams that are set aside. */
    record Marks(Told told, Waited waited, Aside aside) {}

    /** @param awaitsRegister until it holds this position */
    Following(Contents contents, Opening opening, IndexedPeople people, Marks marks, LongConsumer awaitsRegister) {
        this.contents = contents;
        this.opening = opening;
        this.people = people;
        this.marks = marks;
        this.awaitsRegister = awaitsRegister;
    }

    /** An entry that cannot be taken in is left out, with an alarm; the others are not. */
    void fold(List<Recorded> batch) {
        try {
            take(batch);
        } catch (RuntimeException | StackOverflowError e) {
            if (Outage.is(e) || Thread.currentThread().isInterrupted()) {
                throw e;
            }
            if (batch.size() == 1) {
                LOG.error(
                        "ALARM the entry at position {} is not searchable: {}",
                        batch.getFirst().position(),
                        e.getClass().getName());
            } else {
                batch.forEach(entry -> fold(List.of(entry)));
            }
        }
    }

    private void take(List<Recorded> batch) {
        taken = batch.getLast().position(); // before values go in: the register is behind until it holds them too
        var changes = CustomerValues.changedBy(batch);
        var gone = changes.shreddings().stream().map(Shredding::customer).collect(Collectors.toSet());
        if (!gone.isEmpty()) {
            contents.put(gone, List.of());
            marks.waited()
                    .noLonger(changes.shreddings().stream().map(Shredding::key).toList());
        }
        var anew = new LinkedHashSet<>(gone);
        anew.addAll(moved(batch));
        var values = changes.values().stream()
                .filter(value -> !anew.contains(value.slot().customer()))
                .map(value -> new Opening.SealedAt(value.slot(), value.kept(), replaces(value)))
                .toList();
        if (!values.isEmpty()) {
            put(Set.of(), values);
        }
        if (!anew.isEmpty()) {
            awaitsRegister.accept(batch.getLast().position());
            readAnew(anew);
            awaitReleases(batch);
        }
    }

    /** Customers whose values change from those that are found by everybody to those that are withheld, or back. */
    private Set<UUID> moved(List<Recorded> batch) {
        var moved = new LinkedHashSet<UUID>();
        for (var entry : batch) {
            if (entry.payload() instanceof CustomerEvent event) {
                var keys = marks.told().hear(event);
                if (!keys.isEmpty()) {
                    moved.add(event.customer().value());
                    marks.waited().soon(keys);
                }
            }
        }
        return moved;
    }

    /** Whether another value may stand in its slot; before somebody's first entry there was nothing. */
    private static boolean replaces(NewValue value) {
        return !value.slot().kind().isMany() && value.entry().seq() > 0;
    }

    /** The vault releases a moment after the entry; who waits for the entry finds what it has released. */
    private void awaitReleases(List<Recorded> batch) {
        long end = System.nanoTime() + LATE.toNanos();
        var late = late(batch);
        while (!late.isEmpty()
                && System.nanoTime() - end < 0
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(BETWEEN.toNanos());
            look(late);
            late = late(batch);
        }
    }

    private List<KeyId> late(List<Recorded> batch) {
        return batch.stream()
                .flatMap(entry ->
                        entry.payload() instanceof CustomerEvent event ? Told.released(event).stream() : Stream.of())
                .filter(marks.waited()::isWaitedFor)
                .limit(AT_ONCE)
                .toList();
    }

    /** Looks whether keys that were withheld have been released, for at most some of them, and whose streams were folded after all. */
    void look() {
        look(marks.waited().next(AT_ONCE));
        var aside = people.setAside();
        var mended = marks.aside().mended(aside);
        if (!mended.isEmpty()) {
            readAnewWhole(mended);
            LOG.info("Customers whose streams were set aside and are folded now are searchable: {}", mended.size());
        }
        marks.aside().stands(aside);
    }

    private void look(List<KeyId> asked) {
        if (asked.isEmpty()) {
            return;
        }
        var released = opening.live(asked);
        if (!released.isEmpty()) {
            var customers = released.stream().map(marks.waited()::customer).collect(Collectors.toSet());
            readAnewWhole(customers);
            marks.waited().noLonger(released);
        }
    }

    /** Once the register holds all that the index has; somebody who cannot be read is left out, with an alarm. */
    private void readAnewWhole(Collection<UUID> customers) {
        awaitsRegister.accept(taken);
        try {
            readAnew(customers);
        } catch (RuntimeException | StackOverflowError e) {
            if (Outage.is(e) || Thread.currentThread().isInterrupted()) {
                throw e;
            }
            if (customers.size() == 1) {
                LOG.error(
                        "ALARM customer {} is not searchable: {}",
                        customers,
                        e.getClass().getName());
            } else {
                customers.forEach(customer -> readAnewWhole(List.of(customer)));
            }
        }
    }

    private void readAnew(Collection<UUID> customers) {
        for (var some :
                customers.stream().gather(Gatherers.windowFixed(AT_ONCE)).toList()) {
            put(some, Building.sealed(people.values(some)));
        }
    }

    private void put(Collection<UUID> customers, List<Opening.SealedAt> values) {
        var opened = opening.open(values);
        contents.put(customers, opened.values());
        marks.waited().add(opened.withheld());
    }
}

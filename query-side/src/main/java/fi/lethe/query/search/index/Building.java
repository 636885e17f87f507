// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.index;

import fi.lethe.query.customer.values.NewValue;
import fi.lethe.query.customer.values.StoredValue;
import fi.lethe.query.withheld.IndexedPeople;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills an index from the register as it is now, page by page, with two threads. */
final class Building {
    private static final Logger LOG = LoggerFactory.getLogger(Building.class);
    private static final int THREADS = 2; // the rest of the machine serves
    private static final int PAGE = 250;

    private final IndexedPeople people;
    private final Contents contents;
    private final Supplier<Opening> openings;
    private final Waited waited;
    private final Reached reached;
    private final AtomicInteger withheldOpened = new AtomicInteger();
    private UUID last = new UUID(0, 0);
    private volatile boolean failed;

    /** @param openings one for each thread */
    Building(IndexedPeople people, Contents contents, Supplier<Opening> openings, Waited waited, Reached reached) {
        this.people = people;
        this.contents = contents;
        this.openings = openings;
        this.waited = waited;
        this.reached = reached;
    }

    /** Returns when everything is in; how many withheld values were opened. */
    int run() throws InterruptedException {
        var threads = Executors.newFixedThreadPool(
                THREADS,
                Thread.ofPlatform().name("search-index-build-", 0).daemon().factory());
        try {
            var running = Stream.generate(() -> CompletableFuture.runAsync(this::pages, threads))
                    .limit(THREADS)
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(running).get();
        } catch (ExecutionException e) {
            throw switch (e.getCause()) {
                case RuntimeException cause -> cause;
                case Error fatal -> throw fatal;
                case null, default -> new IllegalStateException(e);
            };
        } finally {
            threads.shutdownNow();
        }
        contents.sort();
        return withheldOpened.get();
    }

    private void pages() {
        var opening = openings.get();
        try {
            for (var page = next(); !page.isEmpty(); page = next()) {
                add(page, opening);
                reached.built(page.size());
            }
        } catch (RuntimeException | Error e) {
            failed = true;
            throw e;
        }
    }

    /** None where the build has failed or is to end. */
    private synchronized List<UUID> next() {
        if (failed || Thread.currentThread().isInterrupted()) {
            return List.of();
        }
        var page = people.customers(last, PAGE);
        if (!page.isEmpty()) {
            last = page.getLast();
        }
        return page;
    }

    /** Somebody whose rows cannot be read is left out, with an alarm; the others of the page are not. */
    private void add(Collection<UUID> customers, Opening opening) {
        try {
            var opened = opening.open(sealed(people.values(customers)));
            contents.append(opened.values());
            withheldOpened.addAndGet(opened.withheldOpened());
            synchronized (waited) {
                waited.add(opened.withheld());
            }
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
                customers.forEach(customer -> add(List.of(customer), opening));
            }
        }
    }

    static List<Opening.SealedAt> sealed(Map<NewValue.Slot, StoredValue.Kept> values) {
        return values.entrySet().stream()
                .map(value -> new Opening.SealedAt(value.getKey(), value.getValue(), false))
                .toList();
    }
}

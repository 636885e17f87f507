// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.tail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/** The events from a position on, to the end and beyond, as they come. Used by one thread at a time. */
public final class TailStream implements TrackingEventStream {
    private final Reading reading;
    private final HeadWatch watch;
    private final Function<Row, TrackedEventMessage<?>> message;
    private final Deque<TrackedEventMessage<?>> loaded = new ArrayDeque<>();
    private long next;
    private @Nullable Runnable callback;

    /** The events from this position on. */
    TailStream(Reading reading, HeadWatch watch, Function<Row, TrackedEventMessage<?>> message, long from) {
        this.reading = reading;
        this.watch = watch;
        this.message = message;
        this.next = from;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return isLoaded() ? Optional.of(loaded.getFirst()) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long until = System.nanoTime() + unit.toNanos(timeout);
        while (!isLoaded()) {
            long left = until - System.nanoTime();
            if (left <= 0 || !watch.awaitMoreThan(next, left)) {
                return isLoaded();
            }
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.MINUTES)) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        return loaded.removeFirst();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable onAvailable) {
        if (!reading.wakes()) {
            return false;
        }
        close();
        callback = onAvailable;
        watch.tell(onAvailable);
        return true;
    }

    @Override
    public void close() {
        var current = callback;
        if (current != null) {
            watch.tellNoMore(current);
            callback = null;
        }
    }

    /** Loads the next page that holds anything; a page with nothing to read is stepped over. */
    private boolean isLoaded() {
        while (loaded.isEmpty() && next < watch.size()) {
            long to = Math.min(next + reading.page(), watch.size());
            reading.pages().read(next, to).forEach(row -> loaded.add(message.apply(row)));
            next = to;
        }
        return !loaded.isEmpty();
    }
}

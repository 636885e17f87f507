// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.tail;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** The ledger's end, for all who follow it in this process. Listens to other processes once somebody follows. */
public final class Tail implements AutoCloseable {
    private final DataSource source;
    private final Pages pages;
    private final HeadWatch watch = new HeadWatch();
    private @Nullable HeadListener listener;

    /** The end of the ledger that these connections lead to. */
    public Tail(DataSource source) {
        this.source = source;
        this.pages = new Pages(source);
    }

    /** This process has appended up to this size. */
    public void grown(long size) {
        watch.grown(size);
    }

    /** The events from this position on. */
    public TailStream open(long from, Function<Row, TrackedEventMessage<?>> message) {
        return open(from, message, Reading.everything(pages));
    }

    /** The events from this position on that are not of these types; without ciphertexts, and for readers who look by themselves. */
    public TailStream openWithout(List<String> types, long from, Function<Row, TrackedEventMessage<?>> message) {
        return open(from, message, Reading.without(pages, types));
    }

    /** From this position on, at most so many entries by which keys are withheld, released or destroyed; without ciphertexts. */
    public List<Row> aboutKeys(long from, int limit) {
        return pages.readAboutKeys(from, limit);
    }

    /** Those of these streams in which an entry withholds, releases or destroys keys. */
    public Set<String> streamsAboutKeys(Collection<String> streams) {
        return pages.streamsAboutKeys(streams);
    }

    private synchronized TailStream open(long from, Function<Row, TrackedEventMessage<?>> message, Reading reading) {
        if (listener == null) {
            listener = new HeadListener(source, watch);
        }
        watch.grown(pages.size());
        return new TailStream(reading, watch, message, from);
    }

    @Override
    public synchronized void close() {
        watch.close();
        if (listener != null) {
            listener.close();
        }
    }
}

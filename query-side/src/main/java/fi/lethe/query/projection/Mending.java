// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.projection;

import fi.lethe.ledger.LedgerStore;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** At start, tries the streams anew that a projection has set aside: a new version of the program may know how to fold them. */
final class Mending implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Mending.class);
    private static final int AT_MOST = 10_000;

    private final SettingAside projection;
    private final SetAsideTable table;
    private final ProgressTable progress;
    private final LedgerStore ledger;
    private final TransactionTemplate transaction;

    Mending(SettingAside projection, ProgressTable progress, LedgerStore ledger, QueryDatabase database) {
        this.projection = projection;
        this.table = projection.setAside().orElseThrow();
        this.progress = progress;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(database.transactions());
    }

    /** Nobody waits for it, and what fails here is tried at the next start. */
    @Override
    public void run() {
        try {
            for (var one : table.first(AT_MOST)) {
                transaction.executeWithoutResult(_ -> mend(one.stream()));
            }
        } catch (RuntimeException e) {
            LOG.warn(
                    "{} could not try anew what it has set aside: {}",
                    projection.holder().code(),
                    e.getClass().getName());
        }
    }

    /** The projection does not fold meanwhile; another process may have mended it by now. */
    private void mend(String stream) {
        long folded = progress.hold();
        var found = table.find(stream);
        if (found.isEmpty()) {
            return;
        }
        long seq = found.get().seq();
        if (projection.tryAnew(stream, () -> new Pages(stream, seq, folded))) {
            LOG.info("{} has folded stream {}, which was set aside; it is up to date", name(), stream);
        } else {
            LOG.error(
                    "ALARM {} still cannot fold the entry at {}; its stream {} stays set aside",
                    name(),
                    found.get().position(),
                    stream);
        }
    }

    private String name() {
        return projection.holder().code();
    }

    /** The entries of a stream from a place on, up to what the projection has folded of the others. */
    private final class Pages implements Iterator<List<Recorded>> {
        private final String stream;
        private final long last;
        private long next;
        private @Nullable List<Recorded> page;

        Pages(String stream, long from, long last) {
            this.stream = stream;
            this.next = from;
            this.last = last;
        }

        @Override
        public boolean hasNext() {
            return !page().isEmpty();
        }

        @Override
        public List<Recorded> next() {
            var given = page();
            page = null;
            next = given.getLast().seq() + 1;
            return given;
        }

        private List<Recorded> page() {
            var read = page;
            if (read == null) {
                read = ledger.events(stream, next, last, Entries.BATCH).stream()
                        .map(Recorded::of)
                        .toList();
                page = read;
            }
            return read;
        }
    }
}

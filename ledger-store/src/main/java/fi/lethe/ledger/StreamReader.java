// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import fi.lethe.ledger.payload.Ciphertexts;
import fi.lethe.ledger.tail.Row;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.IteratorBackedDomainEventStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The events of one stream; without ciphertexts where they are read for deciding, which needs none. */
final class StreamReader {
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final EntryDecoder decoder;

    StreamReader(JdbcClient jdbc, EntryDecoder decoder) {
        this.jdbc = jdbc;
        this.decoder = decoder;
    }

    DomainEventStream read(String stream, long fromSeq) {
        return new IteratorBackedDomainEventStream(new Batches(stream, fromSeq));
    }

    Optional<Long> lastSequenceNumber(String stream) {
        return jdbc.sql("""
                        select seq from ledger.ledger_entry where stream_id = :stream order by seq desc limit 1""").param("stream", stream).query(Long.class).optional();
    }

    /** Backwards from the end of each stream, so that a long one costs no more where the event is one of its last. */
    List<DomainEventMessage<?>> last(String type, Collection<String> streams) {
        return jdbc.sql("""
                        select e.position, e.entry from unnest(:streams) as s (stream) cross join lateral (
                            select position, entry from ledger.ledger_entry
                            where stream_id = s.stream and type = :type order by seq desc limit 1) e""")
                .param("streams", streams.toArray(String[]::new))
                .param("type", type)
                .<DomainEventMessage<?>>query(
                        (row, _) -> decoder.decode(row.getLong(1), row.getBytes(2), new Ciphertexts()))
                .list();
    }

    private List<DomainEventMessage<?>> batch(String stream, long fromSeq) {
        return jdbc.sql("""
                        select position, entry from ledger.ledger_entry
                        where stream_id = :stream and seq >= :from order by seq limit :limit""")
                .param("stream", stream)
                .param("from", fromSeq)
                .param("limit", BATCH)
                .<DomainEventMessage<?>>query(
                        (row, _) -> decoder.decode(row.getLong(1), row.getBytes(2), new Ciphertexts()))
                .list();
    }

    /** With ciphertexts: at most so many events from this place in the stream, none behind this position. */
    List<DomainEventMessage<?>> sealed(String stream, long fromSeq, long upTo, int limit) {
        var rows = new ArrayList<Row>();
        jdbc.sql("""
                        select e.position, e.entry, s.ordinal, s.bytes
                        from (select position, entry from ledger.ledger_entry
                              where stream_id = :stream and seq >= :from and position <= :upTo
                              order by seq limit :limit) e
                        left join ledger.ledger_sealed s using (position)
                        order by e.position, s.ordinal""")
                .param("stream", stream)
                .param("from", fromSeq)
                .param("upTo", upTo)
                .param("limit", limit)
                .query(row -> {
                    long position = row.getLong(1);
                    if (rows.isEmpty() || rows.getLast().position() != position) {
                        rows.add(new Row(position, row.getBytes(2), new Ciphertexts()));
                    }
                    if (row.getBytes(4) != null) {
                        rows.getLast().ciphertexts().put(row.getInt(3), row.getBytes(4));
                    }
                });
        return rows.stream()
                .<DomainEventMessage<?>>map(row -> decoder.decode(row.position(), row.entry(), row.ciphertexts()))
                .toList();
    }

    boolean hasStreamBetween(String from, String before) {
        return jdbc.sql(
                        "select exists (select from ledger.ledger_entry where stream_id >= :from and stream_id < :before)")
                .param("from", from)
                .param("before", before)
                .query(Boolean.class)
                .single();
    }

    /** How many events each of these streams has. */
    Map<String, Long> versionsBetween(String from, String before) {
        var versions = new HashMap<String, Long>();
        jdbc.sql("""
                        select stream_id, max(seq) + 1 from ledger.ledger_entry
                        where stream_id >= :from and stream_id < :before group by stream_id""").param("from", from).param("before", before).query(row -> {
            versions.put(row.getString(1), row.getLong(2));
        });
        return versions;
    }

    /** A batch that is not full was the last one, so a short stream costs one query. */
    private final class Batches implements Iterator<DomainEventMessage<?>> {
        private final String stream;
        private final Deque<DomainEventMessage<?>> loaded = new ArrayDeque<>();
        private long next;
        private boolean last;

        Batches(String stream, long fromSeq) {
            this.stream = stream;
            this.next = fromSeq;
        }

        @Override
        public boolean hasNext() {
            if (loaded.isEmpty() && !last) {
                var batch = batch(stream, next);
                loaded.addAll(batch);
                last = batch.size() < BATCH;
                next = batch.isEmpty() ? next : batch.getLast().getSequenceNumber() + 1;
            }
            return !loaded.isEmpty();
        }

        @Override
        public DomainEventMessage<?> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return loaded.removeFirst();
        }
    }
}

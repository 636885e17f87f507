// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Entries as they stand. */
final class StoredEntries {
    private final JdbcClient jdbc;

    StoredEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<StoredEntry> at(long position) {
        return range(position, 1).stream()
                .filter(entry -> entry.position() == position)
                .findFirst();
    }

    List<StoredEntry> range(long from, int limit) {
        return jdbc.sql("""
                        select position, e.entry, l.hash
                        from ledger.ledger_leaf l left join ledger.ledger_entry e using (position)
                        where position >= :from and position < :to order by position""")
                .param("from", from)
                .param("to", from + limit)
                .query((row, _) -> new StoredEntry(row.getLong(1), row.getBytes(2), row.getBytes(3)))
                .list();
    }

    List<StoredEntry> ofStream(String stream, long fromSeq, int limit) {
        return jdbc.sql("""
                        select position, e.entry, l.hash
                        from ledger.ledger_entry e join ledger.ledger_leaf l using (position)
                        where e.stream_id = :stream and e.seq >= :from order by e.seq limit :limit""")
                .param("stream", stream)
                .param("from", fromSeq)
                .param("limit", limit)
                .query((row, _) -> new StoredEntry(row.getLong(1), row.getBytes(2), row.getBytes(3)))
                .list();
    }

    /** The first position recorded at this time or later; the ledger's size where there is none. Time never runs backwards. */
    long firstAt(Instant time, long size) {
        long low = 0;
        long high = size;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (isBefore(middle, time)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** By the next entry that is not purged. */
    private boolean isBefore(long position, Instant time) {
        return jdbc.sql("select at from ledger.ledger_entry where position >= :position order by position limit 1")
                .param("position", position)
                .query(OffsetDateTime.class)
                .optional()
                .map(at -> at.isBefore(time.atOffset(ZoneOffset.UTC)))
                .orElse(false);
    }
}

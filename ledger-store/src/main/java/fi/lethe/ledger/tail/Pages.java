// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.tail;

import fi.lethe.ledger.payload.Ciphertexts;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.dao.DataAccessResourceFailureException;

/** Entries by position, page by page, in one binary query each. */
final class Pages {
    private static final short ENTRY = -1;
    /** Whoever asks about keys is just answering somebody. */
    private static final int SECONDS_FOR_KEYS = 3;

    /**
     * Always true; a statement that sets anything is given no parallel plan. Before a table was analysed one looks cheap, and to
     * start its workers takes longer than to read a page.
     */
    private static final String ALONE = "select set_config('max_parallel_workers_per_gather', '0', true) is not null";

    /** The condition of the index of these entries, word for word. */
    private static final String ABOUT_KEYS = """
            type in ('ErasureOrdered', 'ErasureCancelled', 'KeyDestructionStarted', 'KeysDestroyed',
                     'DisposalOrdered', 'DataDisposed',
                     'ProcessingRestricted', 'RestrictionExtended', 'RestrictionLifted')""";

    private final DataSource source;

    /** Pages read over these connections. */
    Pages(DataSource source) {
        this.source = source;
    }

    /** With its ciphertexts, what stands from the first position to before the second; purged entries are not among it. */
    List<Row> read(long from, long to) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement("""
                        select position, -1::smallint as ordinal, entry as bytes
                        from ledger.ledger_entry where position >= ? and position < ?
                        union all
                        select position, ordinal, bytes
                        from ledger.ledger_sealed where position >= ? and position < ? and (%s)
                        order by position, ordinal""".formatted(ALONE))) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(-1); // binary from the first page on
            statement.setLong(1, from);
            statement.setLong(2, to);
            statement.setLong(3, from);
            statement.setLong(4, to);
            return rows(statement);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The ledger could not be read", e);
        }
    }

    /** As {@link #read}, without entries of these types and without ciphertexts. */
    List<Row> readWithout(String[] types, long from, long to) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement("""
                        select position, -1::smallint as ordinal, entry as bytes
                        from ledger.ledger_entry where position >= ? and position < ? and type <> all (?) and (%s)
                        order by position""".formatted(ALONE))) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(-1);
            statement.setLong(1, from);
            statement.setLong(2, to);
            statement.setArray(3, connection.createArrayOf("text", types));
            return rows(statement);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The ledger could not be read", e);
        }
    }

    /** From this position on, at most so many entries by which keys are withheld, released or destroyed; without ciphertexts. */
    List<Row> readAboutKeys(long from, int limit) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement("""
                        select position, -1::smallint as ordinal, entry as bytes
                        from ledger.ledger_entry where %s and position >= ?
                        order by position limit ?""".formatted(ABOUT_KEYS))) {
            statement.setQueryTimeout(SECONDS_FOR_KEYS);
            statement.setLong(1, from);
            statement.setInt(2, limit);
            return rows(statement);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The ledger could not be read", e);
        }
    }

    /** Those of these streams in which an entry withholds, releases or destroys keys. */
    Set<String> streamsAboutKeys(Collection<String> streams) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement("""
                        select s.stream from unnest(?) as s (stream)
                        where exists (select from ledger.ledger_entry where stream_id = s.stream and %s)""".formatted(ABOUT_KEYS))) {
            statement.setArray(1, connection.createArrayOf("text", streams.toArray()));
            var found = new HashSet<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The ledger could not be read", e);
        }
    }

    /** How large the ledger is. */
    long size() {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement("select size from ledger.ledger_head");
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The ledger could not be read", e);
        }
    }

    private static List<Row> rows(PreparedStatement statement) throws SQLException {
        var rows = new ArrayList<Row>();
        try (var found = statement.executeQuery()) {
            while (found.next()) {
                short ordinal = found.getShort(2);
                byte[] bytes = found.getBytes(3);
                if (ordinal == ENTRY) {
                    rows.add(new Row(found.getLong(1), bytes, new Ciphertexts()));
                } else if (!rows.isEmpty() && rows.getLast().position() == found.getLong(1)) {
                    rows.getLast().ciphertexts().put(ordinal, bytes);
                }
            }
        }
        return rows;
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.due;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The due dates, a projection of the ledger; rows go when the ledger says that what they ask for has happened. */
public final class DueTable {
    /** The kind of rows of entries that are to be followed once more. */
    public static final String FOLLOW_AGAIN = "FOLLOW_AGAIN";

    private static final int AT_ONCE = 50;
    private static final String IS_THIS = "kind = :kind and stream = :stream and key = :key and position = :position";

    private final JdbcClient jdbc;
    private final TransactionTemplate nested;

    public DueTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.nested = new TransactionTemplate(new DataSourceTransactionManager(database));
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Where this fails, nothing of it is left, and the transaction under way goes on. */
    public void apart(Runnable work) {
        nested.executeWithoutResult(_ -> work.run());
    }

    /** From the first such entry of a stream on; a further one counts as an attempt, so that who is at it sees that there is more. */
    public void followAgain(String stream, Cause cause, Instant at) {
        jdbc.sql("""
                insert into command.due (kind, stream, key, position, correlation, due_at)
                values (:kind, :stream, '', :position, :correlation, :at)
                on conflict (kind, stream, key) do update set attempts = command.due.attempts + 1""")
                .param("kind", FOLLOW_AGAIN)
                .param("stream", stream)
                .param("position", cause.position())
                .param("correlation", cause.correlation())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Twice as late as the time before, an hour at most. */
    void later(Due due, Instant now) {
        of(due, """
                update command.due
                set attempts = attempts + 1,
                    due_at = :now + least(interval '2 seconds' * power(2, least(attempts, 11)), interval '1 hour')
                where %s""".formatted(IS_THIS))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** It falls due then; what follows from a later entry takes the place of an earlier one. */
    public void schedule(Due due, Instant at) {
        of(due, """
                insert into command.due (kind, stream, key, position, correlation, due_at)
                values (:kind, :stream, :key, :position, :correlation, :at)
                on conflict (kind, stream, key) do update
                set position = excluded.position, correlation = excluded.correlation, due_at = excluded.due_at,
                    attempts = 0
                where command.due.position <= excluded.position""")
                .param("correlation", due.correlation())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** If the row is still there, it falls due then. */
    void postpone(Due due, Instant at) {
        of(due, "update command.due set due_at = :at where " + IS_THIS)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** If there is such a row, it wakes, and follows from this entry now. */
    public void wake(String kind, String stream, long position, Instant at) {
        jdbc.sql("""
                update command.due set due_at = :at, position = :position
                where kind = :kind and stream = :stream""")
                .param("kind", kind)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("position", position)
                .param("stream", stream)
                .update();
    }

    /** Nothing was left to do for now; the row sleeps until it is woken. */
    void sleep(Due due) {
        of(due, "update command.due set due_at = 'infinity' where " + IS_THIS).update();
    }

    /** It is done, unless more has fallen due since it was taken. */
    void done(Due due) {
        of(due, "delete from command.due where " + IS_THIS + " and attempts = :attempts")
                .param("attempts", due.attempts())
                .update();
    }

    /** Nothing of this kind is due for the stream any more. */
    public void remove(String kind, String stream) {
        jdbc.sql("delete from command.due where kind = :kind and stream = :stream")
                .param("kind", kind)
                .param("stream", stream)
                .update();
    }

    /** The one with this key is not due any more. */
    public void remove(String kind, String stream, String key) {
        jdbc.sql("delete from command.due where kind = :kind and stream = :stream and key = :key")
                .param("kind", kind)
                .param("stream", stream)
                .param("key", key)
                .update();
    }

    /** What is due now of these kinds; of others, another version of the program will see to it. Taken for a while, so that no other process tries the same meanwhile. */
    List<Due> take(Collection<String> kinds, Instant now, Instant againAt) {
        return jdbc.sql("""
                update command.due set due_at = :againAt
                where (kind, stream, key) in (
                    select kind, stream, key from command.due
                    where kind in (:kinds) and due_at <= :now order by due_at limit :limit for update skip locked)
                returning kind, stream, key, position, correlation, attempts""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("againAt", againAt.atOffset(ZoneOffset.UTC))
                .param("kinds", kinds)
                .param("limit", AT_ONCE)
                .query((row, _) -> new Due(
                        row.getString("kind"),
                        row.getString("stream"),
                        row.getString("key"),
                        row.getLong("position"),
                        row.getObject("correlation", UUID.class),
                        row.getInt("attempts")))
                .list();
    }

    private JdbcClient.StatementSpec of(Due due, String sql) {
        return jdbc.sql(sql)
                .param("kind", due.kind())
                .param("stream", due.stream())
                .param("key", due.key())
                .param("position", due.position());
    }
}

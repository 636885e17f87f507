// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.erasure;

import fi.lethe.events.customer.CustomerId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The due dates, a projection of the ledger; rows go when the ledger says that what they ask for has happened. */
final class DueTable {
    private final JdbcClient jdbc;
    private final TransactionTemplate nested;

    DueTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.nested = new TransactionTemplate(new DataSourceTransactionManager(database));
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Where this fails, nothing of it is left, and the transaction under way goes on. */
    void apart(Runnable work) {
        nested.executeWithoutResult(_ -> work.run());
    }

    /** From the first such entry of a customer on; a further one counts as an attempt, so that who is at it sees that there is more. */
    void followAgain(CustomerId customer, long position, UUID correlation, Instant at) {
        jdbc.sql("""
                insert into command.due (kind, customer, position, correlation, due_at)
                values ('FOLLOW_AGAIN', :customer, :position, :correlation, :at)
                on conflict (kind, customer) do update set attempts = command.due.attempts + 1""")
                .param("customer", customer.value())
                .param("position", position)
                .param("correlation", correlation)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Twice as late as the time before, an hour at most. */
    void later(Due due, Instant now) {
        jdbc.sql("""
                update command.due
                set attempts = attempts + 1,
                    due_at = :now + least(interval '2 seconds' * power(2, least(attempts, 11)), interval '1 hour')
                where kind = :kind and customer = :customer and position = :position""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("kind", due.kind().name())
                .param("customer", due.customer().value())
                .param("position", due.position())
                .update();
    }

    void schedule(Due due, Instant at) {
        jdbc.sql("""
                insert into command.due (kind, customer, position, correlation, due_at)
                values (:kind, :customer, :position, :correlation, :at)
                on conflict (kind, customer) do update
                set position = excluded.position, correlation = excluded.correlation, due_at = excluded.due_at,
                    attempts = 0
                where command.due.position <= excluded.position""")
                .param("kind", due.kind().name())
                .param("customer", due.customer().value())
                .param("position", due.position())
                .param("correlation", due.correlation())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A hold may have ended: only who is partly forgotten has such a row, and it wakes. */
    void wakeTheRest(CustomerId customer, long position, Instant at) {
        jdbc.sql("""
                update command.due set due_at = :at, position = :position
                where kind = 'FORGET_THE_REST' and customer = :customer""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("position", position)
                .param("customer", customer.value())
                .update();
    }

    /** Nothing was left to do for now; the row sleeps until it is woken. */
    void sleep(Due due) {
        jdbc.sql("""
                update command.due set due_at = 'infinity'
                where kind = :kind and customer = :customer and position = :position""")
                .param("kind", due.kind().name())
                .param("customer", due.customer().value())
                .param("position", due.position())
                .update();
    }

    /** It is done, unless more has fallen due since it was taken. */
    void done(Due due) {
        jdbc.sql("""
                delete from command.due
                where kind = :kind and customer = :customer and position = :position and attempts = :attempts""")
                .param("kind", due.kind().name())
                .param("customer", due.customer().value())
                .param("position", due.position())
                .param("attempts", due.attempts())
                .update();
    }

    void remove(DueKind kind, CustomerId customer) {
        jdbc.sql("delete from command.due where kind = :kind and customer = :customer")
                .param("kind", kind.name())
                .param("customer", customer.value())
                .update();
    }

    /** What is due now; taken for a while, so that no other process tries the same meanwhile. */
    List<Due> take(Instant now, Instant againAt, int limit) {
        return jdbc.sql("""
                update command.due set due_at = :againAt
                where (kind, customer) in (
                    select kind, customer from command.due
                    where due_at <= :now order by due_at limit :limit for update skip locked)
                returning kind, customer, position, correlation, attempts""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("againAt", againAt.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> new Due(
                        DueKind.valueOf(row.getString("kind")),
                        new CustomerId(row.getObject("customer", UUID.class)),
                        row.getLong("position"),
                        row.getObject("correlation", UUID.class),
                        row.getInt("attempts")))
                .list();
    }
}

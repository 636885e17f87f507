// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.projection;

import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database of the projections.
 *
 * @param source pooled connections to the schemas {@code query} and {@code query_replay}
 * @param jdbc takes part in the transaction under way, if there is one
 * @param transactions of this database only
 * @param schema in which projections write: the live one, or the one beside it
 */
public record QueryDatabase(DataSource source, JdbcClient jdbc, JdbcTransactionManager transactions, String schema) {
    private static final String LIVE = "query";
    private static final String SHADOW = "query_replay";

    /** The database behind these connections, with the live tables. */
    public static QueryDatabase over(DataSource source) {
        return new QueryDatabase(source, JdbcClient.create(source), new JdbcTransactionManager(source), LIVE);
    }

    /** The same database, with the tables that are built beside the live ones. */
    public QueryDatabase shadow() {
        return new QueryDatabase(source, jdbc, transactions, SHADOW);
    }

    /**
     * The transaction under way is answered before it is on disk: a crash may take back what was committed within the last
     * second, the latest first. For what is being built beside and would be built again.
     */
    public void needsNoFlush() {
        jdbc.sql("set local synchronous_commit = off").update();
    }

    /** Statements of the transaction under way are planned for the tables as they are now, not as they were once. */
    public void plansAnew() {
        jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
    }

    /** Reads of one moment. */
    public <T> T atOneMoment(Supplier<T> reads) {
        var snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return snapshot.execute(_ -> reads.get());
    }
}

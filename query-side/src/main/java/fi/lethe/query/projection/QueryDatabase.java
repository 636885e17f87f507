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
 * @param source pooled connections to the schema {@code query}
 * @param jdbc takes part in the transaction under way, if there is one
 * @param transactions of this database only
 */
public record QueryDatabase(DataSource source, JdbcClient jdbc, JdbcTransactionManager transactions) {
    /** The database behind these connections. */
    public static QueryDatabase over(DataSource source) {
        return new QueryDatabase(source, JdbcClient.create(source), new JdbcTransactionManager(source));
    }

    /** Reads of one moment. */
    public <T> T atOneMoment(Supplier<T> reads) {
        var snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return snapshot.execute(_ -> reads.get());
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The vault's database with a deadline on every call, whatever the connections' own timeouts: who waits longer gets
 * {@link VaultUnavailable}, and the connection is interrupted. Never part of the caller's transaction.
 */
final class VaultDatabase {
    static final Duration QUICK = Duration.ofSeconds(3);

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    VaultDatabase(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    /** One statement. */
    <T> T call(Function<JdbcClient, T> statement) {
        return within(QUICK, () -> statement.apply(jdbc));
    }

    /** Several statements, committed together. */
    <T> T inTransaction(Duration limit, Function<JdbcClient, T> statements) {
        return within(limit, () -> transaction.execute(_ -> statements.apply(jdbc)));
    }

    /** A connection, the caller's to close; the deadline of what it is used for is the caller's part, too. */
    Connection connection() {
        var wanted = new CompletableFuture<Connection>();
        try {
            within(QUICK, () -> {
                var connection = DataSourceUtils.getConnection(dataSource);
                if (!wanted.complete(connection)) {
                    connection.close();
                }
                return connection;
            });
        } catch (VaultUnavailable e) {
            if (wanted.cancel(false)) {
                throw e;
            }
        }
        return wanted.join();
    }

    private static <T> T within(Duration limit, Callable<T> work) {
        var task = new FutureTask<>(work);
        Thread.ofVirtual().name("vault").start(task);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new VaultUnavailable("the vault did not answer within " + limit.toMillis() + " ms", e);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new VaultUnavailable("interrupted while the vault was asked", e);
        } catch (ExecutionException e) {
            throw failure(e);
        }
    }

    private static RuntimeException failure(ExecutionException e) {
        return switch (e.getCause()) {
            case DataIntegrityViolationException refused -> refused;
            case BadSqlGrammarException wrong -> wrong;
            case NestedRuntimeException outage -> new VaultUnavailable("the vault does not answer", outage);
            case RuntimeException other -> other;
            case Error error -> throw error;
            case null, default -> new IllegalStateException(e);
        };
    }
}

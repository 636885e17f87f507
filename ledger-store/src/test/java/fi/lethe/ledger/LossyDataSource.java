// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Connections of which one breaks at the next append: before the server got it, or after the server committed it. */
final class LossyDataSource {
    enum Loss {
        NONE,
        BEFORE_THE_APPEND,
        AFTER_THE_COMMIT
    }

    private final DataSource source;
    private final AtomicReference<Loss> next = new AtomicReference<>(Loss.NONE);

    LossyDataSource(DataSource source) {
        this.source = source;
    }

    void lose(Loss loss) {
        next.set(loss);
    }

    DataSource connections() {
        return proxy(DataSource.class, (_, method, arguments) -> {
            var result = method.invoke(source, arguments);
            return result instanceof Connection connection ? lossy(connection) : result;
        });
    }

    private Connection lossy(Connection connection) {
        return proxy(Connection.class, (_, method, arguments) -> {
            var result = method.invoke(connection, arguments);
            return result instanceof PreparedStatement statement
                            && String.valueOf(arguments[0]).contains("ledger.append")
                    ? lossy(statement, connection)
                    : result;
        });
    }

    private PreparedStatement lossy(PreparedStatement statement, Connection connection) {
        return proxy(PreparedStatement.class, (_, method, arguments) -> {
            if (!method.getName().equals("executeQuery")) {
                return method.invoke(statement, arguments);
            }
            return switch (next.getAndSet(Loss.NONE)) {
                case NONE -> method.invoke(statement, arguments);
                case BEFORE_THE_APPEND -> throw broken(connection);
                case AFTER_THE_COMMIT -> {
                    method.invoke(statement, arguments);
                    throw broken(connection);
                }
            };
        });
    }

    private static SQLException broken(Connection connection) throws SQLException {
        connection.abort(Runnable::run);
        return new SQLException("the connection broke", "08006");
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return handler.invoke(proxy, method, arguments);
                    } catch (InvocationTargetException e) {
                        throw cause(e);
                    }
                }));
    }

    private static Throwable cause(InvocationTargetException e) {
        @Nullable Throwable cause = e.getCause();
        return cause == null ? e : cause;
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.database;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How to come into a database as somebody; the password is never shown.
 *
 * @param user absent where the address names one
 * @param password absent where the address or a password file gives it
 */
public record Login(
        String url, @Nullable String user, @Nullable String password) {
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    /** One new connection at each call. */
    public DataSource unpooled() {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        if (user != null) {
            source.setUser(user);
        }
        if (password != null) {
            source.setPassword(password);
        }
        source.setConnectTimeout((int) PATIENCE.toSeconds());
        return source;
    }

    /** A pool of at most this many connections, opened as they are needed; the caller closes it. */
    public HikariDataSource pool(String name, int most) {
        var pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setDataSource(unpooled());
        pool.setMaximumPoolSize(most);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(PATIENCE.toMillis());
        pool.setValidationTimeout(1_000);
        pool.setInitializationFailTimeout(-1);
        return pool;
    }

    @Override
    public String toString() {
        return "Login[not shown]";
    }
}

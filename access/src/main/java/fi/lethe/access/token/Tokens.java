// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.token;

import fi.lethe.access.permission.Actor;
import fi.lethe.events.Coded;
import fi.lethe.events.Role;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tokens that are out: 32 random bytes each, stored as their hash. */
final class Tokens {
    private static final int TOKEN_BYTES = 32;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration lifetime;
    private final SecureRandom random = new SecureRandom();

    Tokens(JdbcClient jdbc, Clock clock, Duration lifetime) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.lifetime = lifetime;
    }

    IssuedToken issue(UUID account) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var expiresAt = clock.instant().plus(lifetime).truncatedTo(ChronoUnit.SECONDS);
        jdbc.sql("insert into access.token (sha256, account, expires_at) values (:sha256, :account, :expiresAt)")
                .param("sha256", TokenHash.of(token).sha256().toArray())
                .param("account", account)
                .param("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
        return new IssuedToken(token, expiresAt);
    }

    /** Who comes with this token: nobody where it is unknown, expired, or its account revoked. */
    Optional<Actor> actor(TokenHash token) {
        return jdbc.sql("""
                        select account.id, account.roles
                        from access.token
                        join access.account on account.id = token.account
                        where token.sha256 = :sha256 and token.expires_at > :now and account.revoked_at is null
                        """)
                .param("sha256", token.sha256().toArray())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Actor(row.getObject("id", UUID.class), roles(row)))
                .optional();
    }

    void revoke(TokenHash token) {
        jdbc.sql("delete from access.token where sha256 = :sha256")
                .param("sha256", token.sha256().toArray())
                .update();
    }

    int deleteExpired() {
        return jdbc.sql("delete from access.token where expires_at <= :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(code -> Coded.of(Role.class, code).orElseThrow())
                .collect(Collectors.toUnmodifiableSet());
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.token;

import fi.lethe.access.account.Columns;
import fi.lethe.access.account.Days;
import fi.lethe.access.permission.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tokens that are out, stored as their hash. */
public final class Tokens {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration lifetime;

    Tokens(JdbcClient jdbc, Clock clock, Duration lifetime) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.lifetime = lifetime;
    }

    IssuedToken issue(UUID account) {
        var token = RandomToken.make();
        var expiresAt = clock.instant().plus(lifetime).truncatedTo(ChronoUnit.SECONDS);
        jdbc.sql("insert into access.token (sha256, account, expires_at) values (:sha256, :account, :expiresAt)")
                .param("sha256", token.hash().sha256().toArray())
                .param("account", account)
                .param("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
        return new IssuedToken(token.text(), expiresAt);
    }

    /** Who comes with this token: nobody where it is unknown, expired, or its account revoked. */
    Optional<Actor> actor(TokenHash token) {
        return jdbc.sql("""
                        select account.id, account.roles,
                               exists (
                                   select 1 from access.agreement
                                   where agreement.account = account.id and withdrawn_at is null
                                     and signed_on <= :today and (valid_until is null or valid_until >= :today)
                               ) as under_agreement
                        from access.token
                        join access.account on account.id = token.account
                        where token.sha256 = :sha256 and token.expires_at > :now and account.revoked_at is null
                        """)
                .param("sha256", token.sha256().toArray())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("today", new Days(clock).today())
                .query((row, _) -> new Actor(
                        row.getObject("id", UUID.class), Columns.roles(row), row.getBoolean("under_agreement")))
                .optional();
    }

    void revoke(TokenHash token) {
        jdbc.sql("delete from access.token where sha256 = :sha256")
                .param("sha256", token.sha256().toArray())
                .update();
    }

    /** Ends all sessions of an account. */
    public void endAllOf(UUID account) {
        jdbc.sql("delete from access.token where account = :account")
                .param("account", account)
                .update();
    }

    /** Ends all sessions of an account but this one. */
    public void endOthersOf(UUID account, TokenHash current) {
        jdbc.sql("delete from access.token where account = :account and sha256 <> :current")
                .param("account", account)
                .param("current", current.sha256().toArray())
                .update();
    }

    int deleteExpired() {
        return jdbc.sql("delete from access.token where expires_at <= :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}

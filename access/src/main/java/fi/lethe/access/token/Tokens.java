// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.token;

import fi.lethe.access.account.Columns;
import fi.lethe.access.account.Days;
import fi.lethe.access.permission.Actor;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tokens that are out, stored as their hash. One that a browser holds ends, too, when it was not used for a while; when
 * it was last used is written down once a minute at most.
 */
public final class Tokens {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TokenSettings settings;

    private record Found(Actor actor, Instant usedAt) {}

    Tokens(JdbcClient jdbc, Clock clock, TokenSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    /** A token for a program. */
    IssuedToken issue(UUID account) {
        return issue(account, null);
    }

    /**
     * A token.
     *
     * @param browser that will hold it; null for a program
     */
    IssuedToken issue(UUID account, @Nullable Browser browser) {
        var token = RandomToken.make();
        var now = clock.instant();
        var expiresAt = now.plus(settings.tokenLifetime()).truncatedTo(ChronoUnit.SECONDS);
        jdbc.sql("""
                        insert into access.token (sha256, account, browser, begun_at, used_at, expires_at)
                        values (:sha256, :account, :browser, :now, :now, :expiresAt)
                        """)
                .param("browser", browser == null ? null : browser.name(), Types.VARCHAR)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("sha256", token.hash().sha256().toArray())
                .param("account", account)
                .param("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
        return new IssuedToken(token.text(), expiresAt);
    }

    /** Who comes with this token: nobody where it is unknown, expired, was not used for too long, or its account revoked. */
    Optional<Actor> actor(TokenHash token) {
        var found = find(token);
        found.filter(use -> use.usedAt().isBefore(clock.instant().minus(settings.noted())))
                .ifPresent(_ -> note(token));
        return found.map(Found::actor);
    }

    /** A browser's token that was not used since then has ended. */
    Instant idleSince() {
        return clock.instant().minus(settings.sessionIdle());
    }

    private void note(TokenHash token) {
        jdbc.sql("update access.token set used_at = greatest(used_at, :now) where sha256 = :sha256")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("sha256", token.sha256().toArray())
                .update();
    }

    private Optional<Found> find(TokenHash token) {
        return jdbc.sql("select token.used_at, " + ActorRow.COLUMNS + """
                        from access.token
                        join access.account on account.id = token.account
                        where token.sha256 = :sha256 and token.expires_at > :now and account.revoked_at is null
                          and (token.browser is null or token.used_at > :idle)
                        """)
                .param("idle", idleSince().atOffset(ZoneOffset.UTC))
                .param("sha256", token.sha256().toArray())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("today", new Days(clock).today())
                .query((row, _) -> new Found(ActorRow.read(row), Columns.instant(row, "used_at")))
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
        return jdbc.sql("""
                        delete from access.token
                        where expires_at <= :now or browser is not null and used_at <= :idle
                        """)
                .param("idle", idleSince().atOffset(ZoneOffset.UTC))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}

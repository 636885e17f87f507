// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.token;

import fi.lethe.access.account.AccountRow;
import fi.lethe.access.account.Columns;
import fi.lethe.access.account.Days;
import fi.lethe.access.account.SignIn.SignedIn;
import fi.lethe.access.permission.Actor;
import fi.lethe.crypto.Mac;
import fi.lethe.events.Bytes;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tokens that are out, stored as their hash. One that a browser holds ends, too, when it was not used for a while; when
 * it was last used is written down once a minute at most.
 */
public final class Tokens {
    private static final Logger LOG = LoggerFactory.getLogger(Tokens.class);

    private final JdbcClient jdbc;
    private final ActorRow actors;
    private final SessionMacs macs;
    private final Clock clock;
    private final TokenSettings settings;

    private record Found(TokenRow token, Mac mac, Instant usedAt, AccountRow account) {}

    Tokens(JdbcClient jdbc, ActorRow actors, SessionMacs macs, Clock clock, TokenSettings settings) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.macs = macs;
        this.clock = clock;
        this.settings = settings;
    }

    /** A token for a program. */
    IssuedToken issue(SignedIn who) {
        return issue(who, null);
    }

    /**
     * A token.
     *
     * @param browser that will hold it; null for a program
     */
    IssuedToken issue(SignedIn who, @Nullable Browser browser) {
        var token = RandomToken.make();
        var now = clock.instant();
        var expiresAt = now.plus(settings.tokenLifetime()).truncatedTo(ChronoUnit.SECONDS);
        var row = new TokenRow(
                token.hash(), who.account(), browser == null ? null : browser.name(), expiresAt, who.sessions());
        coded(jdbc.sql("""
                        insert into access.token (sha256, account, browser, begun_at, used_at, expires_at, sessions, mac,
                            mac_generation)
                        values (:sha256, :account, :browser, :now, :now, :expiresAt, :sessions, :mac, :generation)
                        """), row)
                .param("browser", row.browser(), Types.VARCHAR)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("account", who.account())
                .param("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
        return new IssuedToken(token.text(), expiresAt);
    }

    private JdbcClient.StatementSpec coded(JdbcClient.StatementSpec statement, TokenRow row) {
        var mac = macs.of(row);
        return statement
                .param("sha256", row.token().sha256().toArray())
                .param("sessions", row.sessions())
                .param("mac", mac.value().toArray())
                .param("generation", mac.generation());
    }

    /**
     * Who comes with this token: nobody where it is unknown, expired, was not used for too long, its account is revoked, or
     * somebody without the keys has written its row or the account's, which is an alarm.
     */
    Optional<Actor> actor(TokenHash token) {
        var found = find(token).filter(this::isOurs);
        var actor = found.flatMap(use -> actors.actor(use.account(), new Days(clock).today()))
                .filter(_ -> goesOn(found.orElseThrow()));
        if (actor.isPresent()
                && found.orElseThrow().usedAt().isBefore(clock.instant().minus(settings.noted()))) {
            note(token);
        }
        return actor;
    }

    private boolean isOurs(Found found) {
        var account = found.account().id();
        if (!macs.fits(found.token(), found.mac())) {
            LOG.error("ALARM somebody without the key has written a token for account {}; it opens nothing", account);
            return false;
        }
        return true;
    }

    private boolean goesOn(Found found) {
        var account = found.account().id();
        if (found.token().sessions() != found.account().sessions()) {
            LOG.warn("A token of account {} was shown whose sessions have ended; it opens nothing", account);
            return false;
        }
        return true;
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

    /** One query: the token, the account's row, and what the ledger has of the account. */
    private Optional<Found> find(TokenHash token) {
        return jdbc.sql(
                        "select token.browser, token.expires_at, token.sessions as token_sessions, token.mac as token_mac, "
                                + "token.mac_generation as token_generation, token.used_at, " + AccountRow.COLUMNS
                                + """
                        from access.token
                        join access.account on account.id = token.account
                        where token.sha256 = :sha256 and token.expires_at > :now
                          and (token.browser is null or token.used_at > :idle)
                        """)
                .param("idle", idleSince().atOffset(ZoneOffset.UTC))
                .param("sha256", token.sha256().toArray())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Found(
                        new TokenRow(
                                token,
                                row.getObject("id", UUID.class),
                                row.getString("browser"),
                                Columns.instant(row, "expires_at"),
                                row.getLong("token_sessions")),
                        new Mac(row.getInt("token_generation"), Bytes.of(row.getBytes("token_mac"))),
                        Columns.instant(row, "used_at"),
                        AccountRow.read(row)))
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

    /** Lets a session go on after those of the account have ended, as its own person's wish; all others are over. */
    public void keepOnly(UUID account, TokenHash current) {
        endOthersOf(account, current);
        find(current)
                .filter(found -> found.account().id().equals(account) && isOurs(found))
                .map(found -> found.token().goingOn(found.account().sessions()))
                .ifPresent(kept -> coded(jdbc.sql("""
                                update access.token set sessions = :sessions, mac = :mac, mac_generation = :generation
                                where sha256 = :sha256
                                """), kept).update());
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

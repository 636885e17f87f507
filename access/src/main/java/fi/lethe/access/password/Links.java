// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.password;

import fi.lethe.access.token.RandomToken;
import fi.lethe.access.token.TokenHash;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One-time links with which a person sets a password: whoever has the link may, once, until it expires. Stored as a hash.
 * An account has one at a time, a new one replaces it; the link of a revoked account is worth nothing.
 */
public final class Links {
    /** For who stands before the machine, or asked for it just now. */
    public static final Duration ONE_DAY = Duration.ofDays(1);
    /** For who is invited by letter or mail. */
    public static final Duration THREE_DAYS = Duration.ofDays(3);

    private static final String PLACE = "/link/";
    private static final String VALID = """
            used_at is null and void_at is null and expires_at > :now
              and case when account is null
                  then not exists (
                      select 1 from access.account
                      where 'administrator' = any(roles) and revoked_at is null and password_hash is not null)
                  else exists (select 1 from access.account where account.id = account_link.account and revoked_at is null)
                  end
            """;
    private static final String FOUND = """
            account, expires_at, sessions, mac, mac_generation,
            coalesce((select account.sessions from access.account where account.id = account_link.account), -1) as sessions_now
            """;
    private static final Logger LOG = LoggerFactory.getLogger(Links.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final LinkMacs macs;
    private final Clock clock;

    Links(DataSource access, LinkMacs macs, Clock clock) {
        this.jdbc = JdbcClient.create(access);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(access));
        this.macs = macs;
        this.clock = clock;
    }

    /**
     * A new link for an account; the one before is worth nothing from then on.
     *
     * @param by the account of who gives it; null for the installation itself
     */
    public GivenLink give(UUID account, Duration valid, @Nullable UUID by) {
        var token = RandomToken.make();
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var expires = now.plus(valid);
        transaction.executeWithoutResult(_ -> {
            voidThoseOf(account);
            insert(token, account, by, now, expires);
        });
        return new GivenLink(PLACE + token.text(), expires);
    }

    /**
     * A new link for who comes first and has no account yet: by it they open their own. Links that the installation gave before
     * are worth nothing from then on.
     */
    public GivenLink giveFirst() {
        var token = RandomToken.make();
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        transaction.executeWithoutResult(_ -> {
            voidFirst();
            insert(token, null, null, now, now.plus(ONE_DAY));
        });
        return new GivenLink(PLACE + token.text(), now.plus(ONE_DAY));
    }

    private void insert(RandomToken token, @Nullable UUID account, @Nullable UUID by, Instant now, Instant expires) {
        var row = new LinkRow(token.hash(), account, expires, account == null ? LinkRow.NONE : sessionsOf(account));
        var mac = macs.of(row);
        jdbc.sql("""
                        insert into access.account_link (sha256, account, given_at, given_by, expires_at, sessions, mac,
                            mac_generation)
                        values (:sha256, :account, :now, :by, :expires, :sessions, :mac, :generation)
                        """)
                .param("sessions", row.sessions())
                .param("mac", mac.value().toArray())
                .param("generation", mac.generation())
                .param("sha256", token.hash().sha256().toArray())
                .param("account", account, Types.OTHER)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by, Types.OTHER)
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    private long sessionsOf(UUID account) {
        return jdbc.sql("select sessions from access.account where id = :account")
                .param("account", account)
                .query(Long.class)
                .single();
    }

    /** What the link would do now; empty where it would not work. */
    Optional<LinkUse> find(TokenHash link) {
        return jdbc.sql("select " + FOUND + " from access.account_link where sha256 = :sha256 and " + VALID)
                .param("sha256", link.sha256().toArray())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) -> LinkRow.Found.of(link, row))
                .optional()
                .flatMap(this::use);
    }

    /** Nothing where somebody without the key has written the row, which is an alarm, or a password was set since. */
    private Optional<LinkUse> use(LinkRow.Found found) {
        if (!macs.fits(found.row(), found.mac())) {
            LOG.error("ALARM somebody without the key has written a one-time link; it does nothing");
            return Optional.empty();
        }
        return found.row().sessions() == found.now()
                ? Optional.of(LinkUse.of(found.row().account()))
                : Optional.empty();
    }

    /** Uses the link up and answers what it does; empty where it is not valid. */
    Optional<LinkUse> use(TokenHash link) {
        return jdbc.sql("update access.account_link set used_at = :now where sha256 = :sha256 and " + VALID
                        + " returning " + FOUND)
                .param("sha256", link.sha256().toArray())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) -> LinkRow.Found.of(link, row))
                .optional()
                .flatMap(this::use);
    }

    private void voidFirst() {
        jdbc.sql("""
                        update access.account_link set void_at = :now
                        where given_by is null and used_at is null and void_at is null
                        """).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    private void voidThoseOf(UUID account) {
        jdbc.sql("""
                        update access.account_link set void_at = :now
                        where account = :account and used_at is null and void_at is null
                        """)
                .param("account", account)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}

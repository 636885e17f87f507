// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.password;

import fi.lethe.access.account.AccountBook;
import fi.lethe.access.account.AccountProblems;
import fi.lethe.access.account.AccountView;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.access.token.RandomToken;
import fi.lethe.access.token.TokenHash;
import fi.lethe.events.account.AccountEvent.LinkGiven;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
            account, expires_at, given_by, number, mac, mac_generation
            """;
    private static final Logger LOG = LoggerFactory.getLogger(Links.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final LinkMacs macs;
    private final AccountBook book;
    private final Clock clock;

    Links(DataSource access, LinkMacs macs, AccountBook book, Clock clock) {
        this.jdbc = JdbcClient.create(access);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(access));
        this.macs = macs;
        this.book = book;
        this.clock = clock;
    }

    /**
     * A new link for an account; the one before is worth nothing from then on.
     *
     * @param by the account of who gives it; null for the installation itself
     * @throws TypedRefusal {@code account-unknown} or {@code account-revoked}
     */
    public GivenLink give(UUID account, Duration valid, @Nullable UUID by) {
        var token = RandomToken.make();
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var expires = now.plus(valid);
        book.change(account, by, (held, at) -> {
            if (held.isRevoked()) {
                throw TypedRefusal.of(AccountProblems.REVOKED);
            }
            voidThoseOf(account);
            insert(new LinkRow(token.hash(), account, expires, by, held.version() + 1), now);
            return List.of(new LinkGiven(account, at));
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
            insert(
                    new LinkRow(
                            token.hash(),
                            null,
                            now.plus(ONE_DAY),
                            null,
                            book.known().size()),
                    now);
        });
        return new GivenLink(PLACE + token.text(), now.plus(ONE_DAY));
    }

    private void insert(LinkRow row, Instant now) {
        var mac = macs.of(row);
        jdbc.sql("""
                        insert into access.account_link (sha256, account, given_at, given_by, expires_at, number, mac,
                            mac_generation)
                        values (:sha256, :account, :now, :by, :expires, :number, :mac, :generation)
                        """)
                .param("number", row.number())
                .param("mac", mac.value().toArray())
                .param("generation", mac.generation())
                .param("sha256", row.link().sha256().toArray())
                .param("account", row.account(), Types.OTHER)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", row.by(), Types.OTHER)
                .param("expires", row.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
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

    /** Nothing where somebody without the key has written the row, which is an alarm, or the ledger says that it is good no more. */
    private Optional<LinkUse> use(LinkRow.Found found) {
        if (!macs.fits(found.row(), found.mac())) {
            LOG.error("ALARM somebody without the key has written a one-time link; it does nothing");
            return Optional.empty();
        }
        var use = LinkUse.of(found.row());
        var isGood = switch (use) {
            case LinkUse.SetsPassword(var account, var number) ->
                book.find(account).filter(held -> held.hasLink(number)).isPresent();
            case LinkUse.OpensFirst() -> isFirst(found.row().number());
        };
        return isGood ? Optional.of(use) : Optional.empty();
    }

    /** Whether nobody got an account since this link was given, and no administrator can come in, as the ledger has it. */
    private boolean isFirst(long number) {
        var known = book.known();
        return known.size() == number
                && known.stream()
                        .flatMap(account -> book.find(account).stream())
                        .noneMatch(AccountView::isAdministrator);
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

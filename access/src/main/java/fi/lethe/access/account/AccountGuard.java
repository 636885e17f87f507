// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import fi.lethe.crypto.Mac;
import fi.lethe.crypto.Opened;
import fi.lethe.events.account.AccountEvent.SessionsEnded;
import fi.lethe.events.personal.StaffName;
import fi.lethe.ledger.AccountLog;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells whether a row of accounts is the one that this service wrote last, and says what the ledger says. If not, somebody has written in the
 * database or put something older back: nobody comes in by the row, there is an alarm, and the row is made anew of the ledger, without a
 * password. So the account is used again only when an administrator has given a link, who may look at what happened first.
 */
public final class AccountGuard {
    private static final Logger LOG = LoggerFactory.getLogger(AccountGuard.class);

    private final AccountTable table;
    private final AccountStreams streams;
    private final AccountLog log;
    private final RowMacs macs;
    private final LoginMacs logins;
    private final SealedNames names;
    private final AccountEntries entries;
    private final Clock clock;
    private final TransactionTemplate transaction;

    AccountGuard(DataSource access, AccountLog log, RowMacs macs, LoginMacs logins, SealedNames names, Clock clock) {
        this.table = new AccountTable(JdbcClient.create(access));
        this.streams = new AccountStreams(log);
        this.log = log;
        this.entries = new AccountEntries(access, log);
        this.clock = clock;
        this.macs = macs;
        this.logins = logins;
        this.names = names;
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(access));
    }

    /** Whether the row may be gone by; costs no call of anything but what was read with it. */
    boolean isIntact(AccountRow row) {
        return row.version() == row.ledgerVersion() && macs.fits(row);
    }

    /** The same as the entries have it which were read beside it. */
    boolean isIntact(AccountRow row, AccountState state) {
        return row.version() == state.version() && macs.fits(row);
    }

    /** Whether the row may be gone by; where not, it is an alarm, and the row is mended for the next time. */
    public boolean admits(AccountRow row) {
        return isIntact(row) || refuse(row.id());
    }

    /** The same; the entries themselves are counted, whatever the database answered with the row. */
    boolean admitsByEntries(AccountRow row) {
        return (isIntact(row) && log.version(row.id()) == row.version()) || refuse(row.id());
    }

    private boolean refuse(UUID account) {
        try {
            mend(account);
        } catch (UnreadableAccount unreadable) {
            LOG.error("ALARM {}. The account lets nobody in", unreadable.getMessage());
        }
        return false;
    }

    /** Makes the row of an account anew where it is gone. */
    void restore(UUID account) {
        refuse(account);
    }

    private void mend(UUID account) {
        transaction.executeWithoutResult(status -> {
            var row = table.lock(account).orElse(null);
            var state = streams.state(account).orElse(null);
            if (state == null) {
                LOG.error(
                        "ALARM the row of account {} was made by nobody: the ledger knows no such account. It lets nobody in",
                        account);
            } else if (row == null) {
                if (!restore(state)) {
                    status.setRollbackOnly();
                }
            } else if (!isIntact(row, state)) { // else somebody was faster
                mend(row, state);
            }
        });
    }

    /** What an account was made by a mend. */
    record Mended(AccountRow row, AccountState state) {}

    /** In the transaction that has locked the row; the ledger gets an entry of it, so that whatever was kept of before opens nothing. */
    Mended mend(AccountRow row, AccountState state) {
        var written = macs.fits(row);
        LOG.error(
                "ALARM the row of account {} {}. It is made anew of the ledger; password and sessions are gone, give a link",
                row.id(),
                written
                        ? "says what the account was at its event " + row.version() + " of " + state.version()
                                + ": an older one was put back"
                        : "was changed by somebody without the key");
        var ended = sessionsEnded(state);
        var after = state.after(ended, AccountEntries.INSTALLATION);
        var mended = row(after, written ? row.login() : login(state, row.login()), null);
        table.rewrite(mended, new Change(changedAt(state), null));
        table.endSessions(row.id());
        entries.append(state.version(), null, UUID.randomUUID(), List.of(ended));
        return new Mended(mended, after);
    }

    private SessionsEnded sessionsEnded(AccountState state) {
        return new SessionsEnded(state.account(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private boolean restore(AccountState state) {
        var account =
                new Account(state.account(), state.name(), state.roles(), state.openedAt(), state.revokedAt(), false);
        var ended = sessionsEnded(state);
        if (!table.insert(
                row(state.after(ended, AccountEntries.INSTALLATION), login(state, null), null), account, null)) {
            LOG.error("ALARM the row of account {} is gone, and another has its login or key", state.account());
            return false;
        }
        entries.append(state.version(), null, UUID.randomUUID(), List.of(ended));
        LOG.error(
                "ALARM the row of account {} is gone. It is made anew of the ledger; the password is gone, give a link",
                state.account());
        return true;
    }

    private static Instant changedAt(AccountState state) {
        var revoked = state.revokedAt();
        return revoked == null ? state.openedAt() : revoked;
    }

    /** From the name, which the ledger has; as it was where the key of the name is gone. */
    private Mac login(AccountState state, @Nullable Mac before) {
        var account =
                new Account(state.account(), state.name(), state.roles(), state.openedAt(), state.revokedAt(), false);
        if (names.open(List.of(account)).get(state.account()) instanceof Opened.Known<StaffName>(var name)) {
            return logins.of(name.login());
        }
        return before == null ? logins.of(state.account().toString()) : before;
    }

    /** The row that says this, with its code. */
    AccountRow row(AccountState state, Mac login, @Nullable String hash) {
        var row = new AccountRow(
                state.account(),
                state.version(),
                state.sessions(),
                state.roles(),
                state.revokedAt(),
                login,
                hash,
                state.name().sealed().key().value(),
                Terms.of(state.agreements().values()),
                state.version(),
                null);
        return new AccountRow(
                row.id(),
                row.version(),
                row.sessions(),
                row.roles(),
                row.revokedAt(),
                row.login(),
                row.passwordHash(),
                row.nameKey(),
                row.agreed(),
                row.ledgerVersion(),
                macs.of(row));
    }
}

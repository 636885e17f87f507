// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.crypto.Mac;
import fi.lethe.events.account.AccountEvent;
import fi.lethe.events.account.AccountEvent.AccountOpened;
import fi.lethe.events.account.AccountEvent.PasswordSet;
import fi.lethe.events.account.PasswordMeans;
import fi.lethe.ledger.AccountLog;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes accounts: what happens goes into the ledger, and the account's row follows, in one transaction. So the row says what the
 * ledger says, or somebody else has written it.
 */
public final class AccountBook {
    /** Who decided what nobody with an account did. */
    static final String INSTALLATION = "installation";

    private final DataSource access;
    private final AccountTable table;
    private final AccountStreams streams;
    private final AccountLog log;
    private final AccountGuard guard;
    private final Clock clock;
    private final TransactionTemplate transaction;

    AccountBook(DataSource access, AccountTable table, AccountLog log, AccountGuard guard, Clock clock) {
        this.access = access;
        this.table = table;
        this.streams = new AccountStreams(log);
        this.log = log;
        this.guard = guard;
        this.clock = clock;
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(access));
    }

    /** A password that an account begins with. */
    record First(String hash, PasswordMeans means) {
        @Override
        public String toString() {
            return "First[not shown]";
        }
    }

    /**
     * Opens an account; false where its login is taken. The ledger is read beside the transaction, so whoever opens an account changes
     * it in another one.
     */
    boolean open(Account account, Mac login, @Nullable First password, @Nullable UUID by) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            var roles = account.roles().stream().sorted().toList();
            var opened = new AccountOpened(
                    account.id(), account.createdAt(), roles, account.name().sealed());
            var state = AccountState.opened(opened, account.name().command());
            var events = new ArrayList<AccountEvent>(List.of(opened));
            if (password != null) {
                var set = new PasswordSet(account.id(), account.createdAt(), password.means());
                events.add(set);
                state = state.after(set);
            }
            if (!table.insert(guard.row(state, login, password == null ? null : password.hash()), account, by)) {
                return false;
            }
            append(0, actor(by), account.name().command(), events);
            return true;
        }));
    }

    /**
     * Changes an account as is decided from what the ledger says of it; nothing where no event is decided.
     *
     * @param by the account of who decided it; null for the installation itself
     * @param decide gets the moment, too
     * @throws TypedRefusal {@code account-unknown}, or whatever is thrown by the decision
     */
    public void change(UUID account, @Nullable UUID by, BiFunction<AccountView, Instant, List<AccountEvent>> decide) {
        change(account, by, null, decide);
    }

    /** Replaces the password of an account in office; sessions that were opened with the one before count no more. */
    void setPassword(UUID account, @Nullable UUID by, String hash, PasswordMeans means) {
        change(
                account,
                by,
                hash,
                (view, at) -> view.isRevoked() ? List.of() : List.of(new PasswordSet(account, at, means)));
    }

    private void change(
            UUID account,
            @Nullable UUID by,
            @Nullable String hash,
            BiFunction<AccountView, Instant, List<AccountEvent>> decide) {
        transaction.executeWithoutResult(_ -> {
            var found = table.lock(account).orElseThrow(() -> TypedRefusal.of(AccountProblems.UNKNOWN));
            var state = streams.state(account).orElseThrow(() -> TypedRefusal.of(AccountProblems.UNKNOWN));
            var row = guard.isIntact(found) ? found : guard.mend(found, state);
            var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var events = decide.apply(new AccountView(state), at);
            if (events.isEmpty()) {
                return;
            }
            append(state.version(), actor(by), UUID.randomUUID(), events);
            var changed = guard.row(state.after(events), row.login(), hash == null ? row.passwordHash() : hash);
            table.rewrite(changed, new Change(at, by));
        });
    }

    private void append(long seq, String actor, UUID command, List<? extends AccountEvent> events) {
        var facts = new ArrayList<AccountLog.Fact>();
        for (var event : events) {
            facts.add(new AccountLog.Fact(seq + facts.size(), actor, command, event));
        }
        append(facts);
    }

    /** In the transaction that is under way. */
    void append(List<AccountLog.Fact> facts) {
        var connection = DataSourceUtils.getConnection(access);
        try {
            if (!log.append(connection, facts)) {
                throw new IllegalStateException("somebody else has written in the stream of a locked account");
            }
        } finally {
            DataSourceUtils.releaseConnection(connection, access);
        }
    }

    static String actor(@Nullable UUID by) {
        return by == null ? INSTALLATION : by.toString();
    }
}

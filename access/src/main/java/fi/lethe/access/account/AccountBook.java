// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import fi.lethe.access.account.AccountGuard.Mended;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes accounts: what happens goes into the ledger, and the account's row follows, in one transaction. So the row says what the
 * ledger says, or somebody else has written it.
 */
public final class AccountBook {
    private final AccountTable table;
    private final AccountStreams streams;
    private final AccountLog log;
    private final AccountEntries entries;
    private final AccountGuard guard;
    private final Clock clock;
    private final TransactionTemplate transaction;

    AccountBook(DataSource access, AccountTable table, AccountLog log, AccountGuard guard, Clock clock) {
        this.table = table;
        this.streams = new AccountStreams(log);
        this.log = log;
        this.entries = new AccountEntries(access, log);
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
     *
     * @param decided about it in the same moment
     */
    boolean open(Account account, Mac login, @Nullable First password, List<AccountEvent> decided, @Nullable UUID by) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            var roles = account.roles().stream().sorted().toList();
            var opened = new AccountOpened(
                    account.id(), account.createdAt(), roles, account.name().sealed());
            var state = AccountState.opened(opened, account.name().command());
            var events = new ArrayList<AccountEvent>(List.of(opened));
            if (password != null) {
                var set = new PasswordSet(account.id(), account.createdAt(), password.means());
                events.add(set);
                state = state.after(set, AccountEntries.actor(by));
            }
            events.addAll(decided);
            state = state.after(decided, AccountEntries.actor(by));
            if (!table.insert(guard.row(state, login, password == null ? null : password.hash()), account, by)) {
                return false;
            }
            entries.append(0, by, account.name().command(), events);
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
        var _ = change(account, by, null, decide);
    }

    /** Replaces the password of an account in office; sessions that were opened with the one before count no more. */
    void setPassword(UUID account, @Nullable UUID by, String hash, PasswordMeans means) {
        change(
                account,
                by,
                hash,
                (view, at) -> view.isRevoked() ? List.of() : List.of(new PasswordSet(account, at, means)));
    }

    /** The same by the link that was given with this event; false where it is not good any more. */
    boolean setPassword(UUID account, long link, String hash) {
        return change(
                account,
                account,
                hash,
                (view, at) -> view.isRevoked() || !view.hasLink(link)
                        ? List.of()
                        : List.of(new PasswordSet(account, at, PasswordMeans.LINK)));
    }

    /** Makes the row of an account anew where it is not what the ledger says, with an alarm. */
    void mendIfAltered(UUID account) {
        change(account, null, (_, _) -> List.of());
    }

    /** The account as the ledger has it; empty also where its entries cannot be read, which shuts it out. */
    public Optional<AccountView> find(UUID account) {
        try {
            return streams.state(account).map(AccountView::new);
        } catch (UnreadableAccount _) {
            return Optional.empty();
        }
    }

    /** The accounts that the ledger knows. */
    public Set<UUID> known() {
        return log.versions().keySet();
    }

    private boolean change(
            UUID account,
            @Nullable UUID by,
            @Nullable String hash,
            BiFunction<AccountView, Instant, List<AccountEvent>> decide) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            var found = table.lock(account).orElseThrow(() -> TypedRefusal.of(AccountProblems.UNKNOWN));
            var known = streams.state(account).orElseThrow(() -> TypedRefusal.of(AccountProblems.UNKNOWN));
            var before = guard.isIntact(found, known) ? new Mended(found, known) : guard.mend(found, known);
            var state = before.state();
            var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var events = decide.apply(new AccountView(state), at);
            if (events.isEmpty()) {
                return false;
            }
            var row = before.row();
            var changed = guard.row(
                    state.after(events, AccountEntries.actor(by)),
                    row.login(),
                    hash == null ? row.passwordHash() : hash);
            table.rewrite(changed, new Change(at, by));
            entries.append(state.version(), by, UUID.randomUUID(), events);
            return true;
        }));
    }
}

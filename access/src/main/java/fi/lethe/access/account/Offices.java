// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.events.Role;
import fi.lethe.events.account.AccountEvent;
import fi.lethe.events.account.AccountEvent.AccountRevoked;
import fi.lethe.rules.roles.RoleCombination;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes the roles of people and shuts them out, with effect from their next request on. At least one administrator who
 * can come in stays, however many are changed at once.
 */
public final class Offices {
    private final AccountTable table;
    private final AccountBook book;
    private final SecondPersons seconds;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Offices(AccountTable table, AccountBook book, SecondPersons seconds, DataSource access, Clock clock) {
        this.seconds = seconds;
        this.clock = clock;
        this.table = table;
        this.book = book;
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(access));
    }

    /**
     * Gives these roles instead of those held. What is taken away counts at once; what is given waits for a second person where there
     * is one.
     *
     * @return what waits; empty where all of it counts
     * @param by the account of who decided it
     * @throws TypedRefusal {@code account-unknown}, {@code account-revoked} or {@code last-administrator}
     */
    public Optional<Proposal> assign(UUID account, RoleCombination roles, UUID by) {
        var weight = seconds.weight(by, account);
        change(account, by, (held, at) -> {
            if (held.isRevoked()) {
                throw TypedRefusal.of(AccountProblems.REVOKED);
            }
            if (held.roles().contains(Role.ADMINISTRATOR) && !roles.roles().contains(Role.ADMINISTRATOR)) {
                refuseIfLast(account);
            }
            return new RoleChange(account, roles.roles(), by, weight).events(held, at);
        });
        return book.find(account).flatMap(held -> held.rolesProposed(clock.instant()));
    }

    /**
     * Shuts a person out for good; again changes nothing.
     *
     * @param by the account of who decided it; null for the installation itself
     * @throws TypedRefusal {@code account-unknown} or {@code last-administrator}
     */
    public void revoke(UUID account, @Nullable UUID by) {
        change(account, by, (held, at) -> {
            if (held.isRevoked()) {
                return List.of();
            }
            if (held.roles().contains(Role.ADMINISTRATOR)) {
                refuseIfLast(account);
            }
            return List.of(new AccountRevoked(account, at));
        });
    }

    /**
     * Changes an account as {@link AccountBook} does, while nobody else changes who holds what.
     */
    public void change(UUID account, @Nullable UUID by, BiFunction<AccountView, Instant, List<AccountEvent>> decide) {
        transaction.executeWithoutResult(_ -> {
            table.lockOffices();
            book.change(account, by, decide);
        });
    }

    private void refuseIfLast(UUID account) {
        if (!table.hasAdministratorBeside(account)) {
            throw TypedRefusal.of(AccountProblems.LAST_ADMINISTRATOR);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.events.Role;
import fi.lethe.rules.roles.RoleCombination;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
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
    private final TransactionTemplate transaction;
    private final Clock clock;

    Offices(AccountTable table, DataSource access, Clock clock) {
        this.table = table;
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(access));
        this.clock = clock;
    }

    /**
     * Gives these roles instead of those held.
     *
     * @param by the account of who decided it
     * @throws TypedRefusal {@code account-unknown}, {@code account-revoked} or {@code last-administrator}
     */
    public void assign(UUID account, RoleCombination roles, UUID by) {
        transaction.executeWithoutResult(_ -> {
            var held = lockedInOffice(account);
            if (held.roles().contains(Role.ADMINISTRATOR) && !roles.roles().contains(Role.ADMINISTRATOR)) {
                refuseIfLast(account);
            }
            if (!held.roles().equals(roles.roles())) {
                table.assign(account, roles.roles(), change(by));
            }
        });
    }

    /**
     * Shuts a person out for good; again changes nothing.
     *
     * @param by the account of who decided it; null for the installation itself
     * @throws TypedRefusal {@code account-unknown} or {@code last-administrator}
     */
    public void revoke(UUID account, @Nullable UUID by) {
        transaction.executeWithoutResult(_ -> {
            var held = locked(account);
            if (held.revokedAt() == null) {
                if (held.roles().contains(Role.ADMINISTRATOR)) {
                    refuseIfLast(account);
                }
                table.revoke(account, change(by));
            }
        });
    }

    private Account lockedInOffice(UUID account) {
        var held = locked(account);
        if (held.revokedAt() != null) {
            throw TypedRefusal.of(AccountProblems.REVOKED);
        }
        return held;
    }

    private Account locked(UUID account) {
        table.lockOffices();
        return table.find(account).orElseThrow(() -> TypedRefusal.of(AccountProblems.UNKNOWN));
    }

    private void refuseIfLast(UUID account) {
        if (!table.hasAdministratorBeside(account)) {
            throw TypedRefusal.of(AccountProblems.LAST_ADMINISTRATOR);
        }
    }

    private Change change(@Nullable UUID by) {
        return new Change(clock.instant().truncatedTo(ChronoUnit.MICROS), by);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import fi.lethe.ledger.AccountLog;
import java.util.HashSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is done about accounts before anybody is let in: those of a time before accounts were entries are taken over, once, and every row is
 * compared with the ledger. Rows that are altered, older or gone are made anew, with an alarm for each.
 */
final class AccountsAtStart {
    private final AccountTable table;
    private final TakingOver takingOver;
    private final AccountLog log;
    private final AccountGuard guard;

    AccountsAtStart(DataSource access, AccountLog log, TakenOverMark mark, AccountGuard guard) {
        this.table = new AccountTable(JdbcClient.create(access));
        this.takingOver = new TakingOver(access, log, mark, guard);
        this.log = log;
        this.guard = guard;
    }

    void run() {
        takingOver.runOnce();
        var known = new HashSet<UUID>();
        for (var row : table.rows()) {
            known.add(row.id());
            guard.admitsByEntries(row);
        }
        log.versions().keySet().stream()
                .filter(account -> !known.contains(account))
                .forEach(guard::restore);
    }
}

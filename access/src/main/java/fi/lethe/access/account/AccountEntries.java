// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import fi.lethe.events.account.AccountEvent;
import fi.lethe.ledger.AccountLog;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Appends what happens to accounts in the transaction that is under way. From then on nobody else appends until it ends, so it is
 * the last that is done, and a transaction that does not end is ended by the database.
 */
record AccountEntries(DataSource access, AccountLog log) {
    /** Who decided what nobody with an account did. */
    static final String INSTALLATION = "installation";

    void append(long seq, @Nullable UUID by, UUID command, List<? extends AccountEvent> events) {
        var facts = new ArrayList<AccountLog.Fact>();
        for (var event : events) {
            facts.add(new AccountLog.Fact(seq + facts.size(), actor(by), command, event));
        }
        append(facts);
    }

    void append(List<AccountLog.Fact> facts) {
        JdbcClient.create(access).sql("""
                        select set_config('lock_timeout', '10s', true),
                            set_config('idle_in_transaction_session_timeout', '10s', true)
                        """).query((_, _) -> 0).single();
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

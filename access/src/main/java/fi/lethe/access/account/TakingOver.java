// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import fi.lethe.events.account.AccountEvent;
import fi.lethe.events.account.AccountEvent.AccountOpened;
import fi.lethe.events.account.AccountEvent.AccountRevoked;
import fi.lethe.events.account.AccountEvent.AgreementEnded;
import fi.lethe.events.account.AccountEvent.AgreementSigned;
import fi.lethe.events.account.AccountEvent.PasswordSet;
import fi.lethe.events.account.AccountEvent.RolesChanged;
import fi.lethe.events.account.PasswordMeans;
import fi.lethe.events.account.RecordedBy;
import fi.lethe.ledger.AccountLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the history of accounts that the tables kept into the ledger: in the order in which it happened, under ids that derive from
 * its rows, all in one transaction. Where the ledger knows any account it was done, and is never done again; nor where the vault has
 * the mark of it, for then the ledger is not the one that knew them.
 */
final class TakingOver {
    private static final Logger LOG = LoggerFactory.getLogger(TakingOver.class);

    /**
     * By time, but in each account's own order, whatever the clocks said: changes by their numbers, and all else after the account was
     * opened. What happened at the same moment, in the order of the kinds.
     */
    private static final String HISTORY = """
            select account, at, kind, by, id, roles, signed_on, valid_until
            from (
                select account, at, max(at) over (partition by account order by number) as moment,
                       case when revoked then 5 when number = first then 0 else 1 end as kind, changed_by as by,
                       number::text as id, roles, null::date as signed_on, null::date as valid_until, number
                from (select *, min(number) over (partition by account) as first from access.account_change) change
                union all
                select link.account, used_at, greatest(used_at, created_at), 2, link.account, encode(sha256, 'hex'),
                       null, null, null, 0
                from access.account_link link join access.account on account.id = link.account where used_at is not null
                union all
                select account, recorded_at, greatest(recorded_at, created_at), 3, recorded_by, agreement.id::text,
                       null, signed_on, valid_until, 0
                from access.agreement join access.account on account.id = agreement.account
                union all
                select account, withdrawn_at, greatest(withdrawn_at, recorded_at, created_at), 4, withdrawn_by,
                       agreement.id::text, null, null, null, 0
                from access.agreement join access.account on account.id = agreement.account
                where withdrawn_at is not null
            ) history
            order by moment, kind, number, id
            """;

    private final JdbcClient jdbc;
    private final AccountTable table;
    private final AccountLog log;
    private final AccountEntries entries;
    private final TakenOverMark mark;
    private final AccountGuard guard;
    private final TransactionTemplate transaction;

    private record Happened(@Nullable UUID by, UUID command, AccountEvent event) {}

    TakingOver(DataSource access, AccountLog log, TakenOverMark mark, AccountGuard guard) {
        this.jdbc = JdbcClient.create(access);
        this.table = new AccountTable(jdbc);
        this.log = log;
        this.entries = new AccountEntries(access, log);
        this.mark = mark;
        this.guard = guard;
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(access));
    }

    void runOnce() {
        if (!log.isEmpty()) {
            mark.set(); // the process may have ended before it was
            return;
        }
        if (mark.isSet()) {
            if (!table.rows().isEmpty()) {
                LOG.error(
                        "ALARM there are accounts of which the ledger knows nothing, though they were taken over once: this is"
                                + " another ledger, or an older one. They let nobody in");
            }
            return;
        }
        transaction.executeWithoutResult(_ -> {
            table.lockOffices();
            if (log.isEmpty()) {
                takeOver();
            }
        });
        mark.set();
    }

    private void takeOver() {
        var accounts = new HashMap<UUID, Account>();
        table.all().forEach(account -> accounts.put(account.id(), account));
        var states = new HashMap<UUID, AccountState>();
        var facts = new ArrayList<AccountLog.Fact>();
        for (var happened : history(accounts)) {
            var event = happened.event();
            var before = states.get(event.account());
            states.put(
                    event.account(),
                    before == null
                            ? AccountState.opened((AccountOpened) event, happened.command())
                            : before.after(event, AccountEntries.actor(happened.by())));
            facts.add(new AccountLog.Fact(
                    before == null ? 0 : before.version(),
                    AccountEntries.actor(happened.by()),
                    happened.command(),
                    event));
        }
        if (facts.isEmpty()) {
            return;
        }
        for (var row : table.rows()) {
            var state = states.get(row.id());
            if (state != null) {
                table.code(guard.row(state, row.login(), row.passwordHash()));
            }
        }
        entries.append(facts);
        LOG.info("The history of {} accounts stands in the ledger now: {} entries", accounts.size(), facts.size());
    }

    private List<Happened> history(Map<UUID, Account> accounts) {
        return jdbc.sql(HISTORY).query((row, _) -> happened(row, accounts)).list();
    }

    private static Happened happened(ResultSet row, Map<UUID, Account> accounts) throws SQLException {
        var account = row.getObject("account", UUID.class);
        var name = Objects.requireNonNull(accounts.get(account)).name();
        var at = Columns.instant(row, "at");
        var kind = row.getInt("kind");
        var id = row.getString("id");
        var event = switch (kind) {
            case 0 ->
                new AccountOpened(
                        account, at, Columns.roles(row).stream().sorted().toList(), name.sealed());
            case 1 ->
                new RolesChanged(
                        account, at, Columns.roles(row).stream().sorted().toList());
            case 2 -> new PasswordSet(account, at, PasswordMeans.LINK);
            case 3 -> {
                var by = row.getObject("by", UUID.class);
                yield new AgreementSigned(
                        account,
                        at,
                        UUID.fromString(id),
                        row.getObject("signed_on", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class),
                        account.equals(by) ? RecordedBy.NOT_KNOWN : RecordedBy.OTHER);
            }
            case 4 -> new AgreementEnded(account, at, UUID.fromString(id));
            case 5 -> new AccountRevoked(account, at);
            default -> throw new IllegalStateException("no kind of history: " + kind);
        };
        var command = event instanceof AccountOpened ? name.command() : TakenOverId.of(kind, id);
        return new Happened(row.getObject("by", UUID.class), command, event);
    }
}

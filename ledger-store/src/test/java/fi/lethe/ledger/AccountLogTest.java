// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.events.account.AccountEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountLogTest {
    private final LedgerWithRoles ledger = new LedgerWithRoles();
    private final Samples samples = ledger.samples();
    private final AccountLog log = ledger.store().accounts();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void what_happens_to_an_account_stands_with_the_transaction_that_it_is_in_and_not_without() throws Exception {
        var events = samples.oneOfEachAccount();
        var account = events.getFirst().account();
        assertThat(log.isEmpty()).isTrue();

        inTransaction(connection -> {
            assertThat(log.append(connection, facts(0, events))).isTrue();
            connection.rollback();
        });
        assertThat(ledger.store().head().size()).isEqualTo(2);

        inTransaction(connection ->
                assertThat(log.append(connection, facts(0, events))).isTrue());
        assertThat(log.of(account)).extracting(message -> message.getPayload()).isEqualTo(events);
        assertThat(log.versions()).containsOnly(Map.entry(account, 14L));
        assertThat(log.isEmpty()).isFalse();
        assertThat(ledger.store().verifyAgainstTree()).isTrue();
        assertThat(version(account)).isEqualTo(14);
        assertThat(log.version(account)).isEqualTo(14);
        assertThat(version(UUID.randomUUID())).isZero();
    }

    @Test
    void others_append_before_and_after_it_in_one_order() throws Exception {
        var events = samples.oneOfEachAccount();
        ledger.ledger().publish(ledger.customer(), 2, samples.contactChanged(ledger.customer()));
        inTransaction(connection -> log.append(connection, facts(0, events)));
        ledger.ledger().publish(ledger.customer(), 3, samples.contactChanged(ledger.customer()));

        assertThat(ledger.store().head().size()).isEqualTo(18);
        assertThat(ledger.store().verifyAgainstTree()).isTrue();
    }

    @Test
    void a_place_that_is_taken_is_not_taken_again() throws Exception {
        var events = samples.oneOfEachAccount();
        inTransaction(connection ->
                assertThat(log.append(connection, facts(0, events))).isTrue());

        inTransaction(connection -> assertThat(log.append(connection, facts(3, events.subList(1, 2))))
                .isFalse());
        inTransaction(connection -> assertThat(log.append(connection, facts(15, events.subList(1, 2))))
                .isFalse());

        assertThat(ledger.store().head().size()).isEqualTo(16);
    }

    @Test
    void the_role_that_keeps_accounts_appends_nothing_else_and_reads_nothing() {
        assertThat(tables("true")).hasSizeGreaterThan(7);
        assertThat(tables("has_any_column_privilege(c.oid, 'select, insert, update')"))
                .isEmpty();
        assertThat(tables("has_table_privilege(c.oid, 'delete, truncate')")).isEmpty();
        for (var forged : List.of(
                "array['cust'], array['AccountOpened'], '{}', '{}', '{}', '{}'",
                "array['account/x'], array['AccountOpened'], '{}', '{}', '{}', '{}'",
                "array[stream], array['KeysDestroyed'], '{}', '{}', '{}', '{}'",
                "array[stream], array['RolesChanged'], array[size], array[0::smallint], array[gen_random_uuid()], array[''::bytea]",
                "array[stream], array['AccountOpened'], array[0::bigint], array[0::smallint], array[gen_random_uuid()], array[''::bytea]",
                "array[stream], array['AccountOpened'], array[size], array[1::smallint], array[gen_random_uuid()], array[''::bytea]")) {
            assertThatThrownBy(() -> append(forged))
                    .as(forged)
                    .rootCause()
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refusal -> assertThat(refusal.getSQLState())
                                    .as(refusal.getMessage())
                                    .isEqualTo("42501"));
        }
        assertThat(append("array[stream], array['RolesChanged'], '{}', '{}', '{}', '{}'"))
                .as("the forged part alone was to blame")
                .isEqualTo("stored");
    }

    /** Of those of the ledger, as the role that keeps accounts sees them. */
    private List<@Nullable String> tables(String condition) {
        return ledger.client("access")
                .sql("select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " where n.nspname = 'ledger' and c.relkind = 'r' and " + condition)
                .query(String.class)
                .list();
    }

    /** One event, of which stream, type and ciphertexts are told. */
    private String append(String told) {
        var parts = told.split(", (?=array|')", 6);
        return ledger.client("access")
                .sql("""
                        with h as (select size, edge, clock_timestamp() as at from ledger.locked_head()),
                             e as (select *, convert_to('{}', 'UTF8') as entry, 'account/' || gen_random_uuid() as stream from h),
                             t as (select *, sha256('\\x00'::bytea || entry) as leaf from e)
                        select (ledger.append_account(size, edge, edge || leaf, at, 0, %1$s, array[0::bigint],
                            %1$s, array[0::bigint], %2$s, array[1::smallint], array[gen_random_uuid()], array[entry],
                            array[leaf], array[''::bytea], %3$s, %4$s, %5$s, %6$s, '{}', '{}',
                            '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', false)).outcome from t
                        """.formatted((Object[]) parts))
                .query(String.class)
                .single();
    }

    private long version(UUID account) {
        return ledger.client("access")
                .sql("select ledger.account_version(:account)")
                .param("account", account)
                .query(Long.class)
                .single();
    }

    private static List<AccountLog.Fact> facts(long from, List<? extends AccountEvent> events) {
        var command = UUID.randomUUID();
        return events.stream()
                .map(event -> new AccountLog.Fact(from + events.indexOf(event), "somebody", command, event))
                .toList();
    }

    private interface Work {
        void with(Connection connection) throws SQLException;
    }

    private void inTransaction(Work work) throws SQLException {
        try (var connection = ledger.as("access").getConnection()) {
            connection.setAutoCommit(false);
            work.with(connection);
            connection.commit();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.personal.KeyId;
import fi.lethe.postgres.TestCluster;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class AppendOnlyTest {
    private static final List<String> ROLES = List.of("owner", "command", "query", "purge", "superuser");
    private static final List<String> TABLES = List.of("ledger_entry", "ledger_leaf", "ledger_node", "ledger_sealed");

    private final String database = TestCluster.newDatabase("rights");
    private final JdbcClient superuser = JdbcClient.create(TestCluster.dataSource(database));
    private final Samples samples = Samples.random();
    private final CustomerId customer = samples.customer();
    private TestLedger ledger;

    @BeforeEach
    void create() {
        for (var role : List.of("owner", "command", "query", "purge")) {
            superuser
                    .sql("create role " + database + "_" + role + " login password 'x'")
                    .update();
        }
        superuser
                .sql("grant create on database " + database + " to " + database + "_owner")
                .update();
        superuser.sql("grant " + database + "_purge to " + database + "_owner").update();
        var roles = new LedgerRoles(database + "_command", database + "_query", database + "_purge");
        LedgerSchema.migrate(as("owner"), roles);
        LedgerSchema.migrate(as("owner"), roles);
        ledger = TestLedger.on(as("command"));
        ledger.publish(customer, 0, samples.registered(customer), samples.contactChanged(customer));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void nobody_changes_or_empties_what_was_appended() {
        for (var role : ROLES) {
            for (var table : TABLES) {
                var column = table.equals("ledger_node") ? "index" : "position";
                refused(role, "update ledger." + table + " set " + column + " = " + column);
                refused(role, "truncate ledger." + table);
            }
        }
        assertThat(ledger.store().verifyAgainstTree()).isTrue();
    }

    @Test
    void nobody_deletes_what_was_appended_without_a_logged_ground() {
        for (var role : ROLES) {
            TABLES.forEach(table -> refused(role, "delete from ledger." + table));
        }
        assertThat(ledger.store().verifyAgainstTree()).isTrue();
        assertThat(ledger.store().range(0, 9)).hasSize(2).noneMatch(entry -> entry.entry() == null);
    }

    @Test
    void only_the_command_role_appends_and_only_through_the_function() {
        for (var role : List.of("command", "query", "purge")) {
            refused(role, "insert into ledger.ledger_leaf values (99, decode(repeat('00', 32), 'hex'))");
            assertThat(superuser
                            .sql("""
                            select has_function_privilege(:role, p.oid, 'execute') from pg_proc p where p.proname = 'append'""")
                            .param("role", database + "_" + role)
                            .query(Boolean.class)
                            .single())
                    .isEqualTo(role.equals("command"));
        }
    }

    @Test
    void the_query_role_appends_who_saw_what_and_nothing_else() {
        try (var queries = TestLedger.on(as("query"))) {
            var who = new AccessLog.Who("somebody", "customers", "audit", null);
            for (int i = 0; i < 5; i++) {
                queries.store().access().record(who, samples.viewed());
            }
            assertThat(ledger.store().head().size()).isEqualTo(7);
            assertThat(ledger.store().verifyAgainstTree()).isTrue();

            assertThatThrownBy(() -> queries.publish(samples.customer(), 0, samples.registered(samples.customer())))
                    .isInstanceOf(AppendFailed.class)
                    .rootCause()
                    .hasMessageContaining("only views and denials");
            assertThatThrownBy(() -> queries.publish(customer, 2, samples.contactChanged(customer)))
                    .isInstanceOf(AppendFailed.class);
            assertThat(ledger.store().head().size()).isEqualTo(7);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stream = 'access/../x'",
                "stream = 'cust'",
                "type = 'KeysDestroyed'",
                "leaf = sha256('x')",
                "edge = sha256('x')",
                "at = clock_timestamp() + interval '1 day'",
                "at = timestamptz '2020-01-01'",
                "journal = 9",
                "seq = 4"
            })
    void the_query_role_is_not_taken_at_its_word(String forged) {
        var call = """
                with entry as (select convert_to('{}', 'UTF8') as entry, h.size, h.edge as head, clock_timestamp() as at, h.last_at
                               from ledger.ledger_head h),
                     honest as (select 'access/2026-11-24' as stream, 'AccessDenied' as type, 0 as journal, 0 as seq, at,
                                       sha256('\\x00'::bytea || entry) as leaf, head || sha256('\\x00'::bytea || entry) as edge,
                                       entry, size, head from entry),
                     told as (select coalesce(f.stream, h.stream) as stream, coalesce(f.type, h.type) as type,
                                     coalesce(f.journal, h.journal) as journal, coalesce(f.seq, h.seq) as seq,
                                     coalesce(f.at, h.at) as at, coalesce(f.leaf, h.leaf) as leaf,
                                     coalesce(f.edge, h.edge) as edge, h.entry, h.size, h.head
                              from honest h cross join lateral (select %s) f)
                select (ledger.append_access(size, head, edge, at, journal, array[stream], array[0::bigint],
                    array[stream], array[seq::bigint], array[type], array[1::smallint], array[gen_random_uuid()], array[entry],
                    array[leaf], '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}',
                    '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', false)).outcome from told""";
        var columns = List.of(
                "stream::text",
                "type::text",
                "journal::int",
                "seq::int",
                "at::timestamptz",
                "leaf::bytea",
                "edge::bytea");
        var told = columns.stream()
                .map(column -> {
                    var name = column.substring(0, column.indexOf(':'));
                    var value = forged.startsWith(name + " = ") ? forged.substring(name.length() + 3) : "null";
                    return "(" + value + ")" + column.substring(column.indexOf(':')) + " as " + name;
                })
                .collect(Collectors.joining(", "));
        assertThatThrownBy(() -> client("query")
                        .sql(call.formatted(told))
                        .query(String.class)
                        .single())
                .rootCause()
                .hasMessageNotContaining("syntax")
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState()).isEqualTo("42501"));
        assertThat(client("query")
                        .sql(call.formatted(told.replaceAll("\\((?!null)[^:]*\\)::", "(null)::")))
                        .query(String.class)
                        .single())
                .isEqualTo("stored"); // the honest call, so that the forged part alone is to blame
    }

    @Test
    void ciphertexts_are_purged_by_the_purge_role_with_a_ground_and_the_tree_still_verifies() {
        var key = keyAt(0);
        var purge = "select ledger.purge_sealed(array['%s'::uuid], '%s')";

        assertThatThrownBy(() -> client("command")
                        .sql(purge.formatted(key, "key destroyed"))
                        .query(Long.class)
                        .single())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> client("purge")
                        .sql(purge.formatted(key, " "))
                        .query(Long.class)
                        .single())
                .rootCause()
                .hasMessageContaining("ledger_purge_ground_check");
        assertThat(client("purge")
                        .sql(purge.formatted(key, "key destroyed"))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);

        assertThat(ledger.store().verifyAgainstTree()).isTrue();
        assertThat(ledger.store().latestSealed(List.of(new KeyId(key)))).isEmpty();
        assertThat(superuser
                        .sql("select ground || ' by ' || login from ledger.ledger_purge")
                        .query(String.class)
                        .single())
                .isEqualTo("key destroyed by " + database + "_purge");
    }

    @Test
    void an_entry_is_purged_but_its_leaf_stays_and_the_last_of_a_stream_is_not() {
        var purge = "select ledger.purge_entry(%d, 'retention ended')";

        assertThat(client("purge").sql(purge.formatted(0)).query(Boolean.class).single())
                .isTrue();
        assertThatThrownBy(() -> client("purge")
                        .sql(purge.formatted(1))
                        .query(Boolean.class)
                        .single())
                .rootCause()
                .hasMessageContaining("last of its stream");

        var purged = ledger.store().entry(0).orElseThrow();
        assertThat(purged.entry()).isNull();
        assertThat(ledger.store()
                        .inclusionProof(0, 2)
                        .verifies(purged.leafHash(), ledger.store().head().root()))
                .isTrue();
        assertThat(ledger.store().verifyAgainstTree()).isTrue();
        ledger.publish(customer, 2, samples.contactChanged(customer));
    }

    @Test
    void a_logged_purge_of_keys_takes_no_other_ciphertext_and_no_entry_along() {
        var key = keyAt(0);
        var logged = "insert into ledger.ledger_purge (ground, keys) values ('key destroyed', array['%s'::uuid])"
                .formatted(key);
        for (var role : List.of("purge", "superuser")) {
            refused(role, logged, "delete from ledger.ledger_sealed");
            refused(role, logged, "delete from ledger.ledger_sealed where key_id <> '" + key + "'");
            refused(role, logged, "delete from ledger.ledger_entry where position = 0");
            refused(
                    role,
                    "select ledger.purge_sealed(array['" + key + "'::uuid], 'x')",
                    "delete from ledger.ledger_entry");
        }
        together("purge", logged, "delete from ledger.ledger_sealed where key_id = '" + key + "'");
        refused("purge", "delete from ledger.ledger_sealed"); // the ground was of an earlier transaction
        assertThat(ledger.store().verifyAgainstTree()).isTrue();
        assertThat(ledger.store().range(0, 9)).hasSize(2).noneMatch(entry -> entry.entry() == null);
    }

    @Test
    void a_logged_purge_of_an_entry_takes_no_other_along_nor_the_last_of_a_stream() {
        ledger.publish(customer, 2, samples.contactChanged(customer));
        var logged = "insert into ledger.ledger_purge (ground, position) values ('retention ended', %d)";
        for (var role : List.of("purge", "superuser")) {
            refused(role, logged.formatted(0), "delete from ledger.ledger_entry");
            refused(role, logged.formatted(0), "delete from ledger.ledger_entry where position = 1");
            refused(role, logged.formatted(0), "delete from ledger.ledger_sealed where position <= 1");
            refused(role, "select ledger.purge_entry(0, 'x')", "delete from ledger.ledger_entry where position = 1");
            refused(role, logged.formatted(2), "delete from ledger.ledger_entry where position = 2");
        }
        together(
                "purge",
                logged.formatted(0) + "; delete from ledger.ledger_sealed where position = 0",
                "delete from ledger.ledger_entry where position = 0");
        assertThat(ledger.store().verifyAgainstTree()).isTrue();
        assertThat(ledger.store().range(0, 9))
                .filteredOn(entry -> entry.entry() == null)
                .hasSize(1);
    }

    @Test
    void what_somebody_above_all_rights_changes_is_found() {
        superuser.sql("alter table ledger.ledger_entry disable trigger all").update();
        superuser
                .sql("update ledger.ledger_entry set type = 'Other' where position = 1")
                .update();
        var deviations = new ArrayList<String>();
        assertThat(ledger.store().verifyAgainstTree(deviations::add)).isFalse();
        assertThat(deviations).containsExactly("entry 1 does not say what its index columns say");

        superuser.sql("""
                update ledger.ledger_entry
                set entry = set_byte(entry, octet_length(entry) - 20, get_byte(entry, octet_length(entry) - 20) # 1)
                where position = 0""").update();
        assertThat(ledger.store().verifyAgainstTree(deviations::add)).isFalse();
        assertThat(deviations).contains("entry 0 does not have its leaf's hash");

        superuser.sql("delete from ledger.ledger_entry where position = 0").update();
        deviations.clear();
        assertThat(ledger.store().verifyAgainstTree(deviations::add)).isFalse();
        assertThat(deviations).contains("entry 0 is gone without a logged ground");
    }

    /** For want of rights, or by the trigger that stops those who need none. */
    private void refused(String role, String statement) {
        assertThatThrownBy(() -> client(role).sql(statement).update())
                .as("%s: %s", role, statement)
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner|append-only|without a logged ground).*");
    }

    /** The second statement, in one transaction with the first. */
    private void refused(String role, String first, String second) {
        assertThatThrownBy(() -> together(role, first, second))
                .as("%s: %s; %s", role, first, second)
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageMatching("(?s).*(without a logged ground|last of its stream).*");
    }

    private void together(String role, String first, String second) {
        client(role).sql(first + ";" + second).update();
    }

    private UUID keyAt(long position) {
        return superuser
                .sql("select key_id from ledger.ledger_sealed where position = :position and ordinal = 0")
                .param("position", position)
                .query(UUID.class)
                .single();
    }

    private JdbcClient client(String role) {
        return role.equals("superuser") ? superuser : JdbcClient.create(as(role));
    }

    private PGSimpleDataSource as(String role) {
        var source = new PGSimpleDataSource();
        source.setUrl(TestCluster.shared().jdbcUrl(database));
        source.setUser(database + "_" + role);
        source.setPassword("x");
        return source;
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AppendOnlyTest {
    private static final List<String> TABLES =
            List.of("ledger_entry", "ledger_leaf", "ledger_sealed", "ledger_named_key");

    private final LedgerWithRoles ledger = new LedgerWithRoles();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void nobody_changes_or_empties_what_was_appended() {
        for (var role : LedgerWithRoles.ROLES) {
            for (var table : TABLES) {
                ledger.refuses(role, "update ledger." + table + " set position = position");
                ledger.refuses(role, "truncate ledger." + table);
            }
        }
        assertThat(ledger.store().verifyAgainstTree()).isTrue();
    }

    @Test
    void nobody_deletes_what_was_appended_without_a_logged_ground() {
        for (var role : LedgerWithRoles.ROLES) {
            TABLES.forEach(table -> ledger.refuses(role, "delete from ledger." + table));
        }
        assertThat(ledger.store().verifyAgainstTree()).isTrue();
        assertThat(ledger.store().range(0, 9)).hasSize(2).noneMatch(entry -> entry.entry() == null);
    }

    @Test
    void only_the_command_role_appends_and_only_through_the_function() {
        for (var role : List.of("command", "query", "purge")) {
            ledger.refuses(role, "insert into ledger.ledger_leaf values (99, decode(repeat('00', 32), 'hex'), '')");
            assertThat(ledger.superuser()
                            .sql("""
                            select has_function_privilege(:role, p.oid, 'execute') from pg_proc p where p.proname = 'append'""")
                            .param("role", ledger.named(role))
                            .query(Boolean.class)
                            .single())
                    .isEqualTo(role.equals("command"));
        }
    }

    @Test
    void what_somebody_above_all_rights_changes_is_found() {
        ledger.superuser()
                .sql("alter table ledger.ledger_entry disable trigger all")
                .update();
        ledger.superuser()
                .sql("update ledger.ledger_entry set type = 'Other' where position = 1")
                .update();
        var deviations = new ArrayList<String>();
        assertThat(ledger.store().verifyAgainstTree(deviations::add)).isFalse();
        assertThat(deviations).containsExactly("entry 1 does not say what its index columns say");

        ledger.superuser().sql("""
                update ledger.ledger_entry
                set entry = set_byte(entry, octet_length(entry) - 20, get_byte(entry, octet_length(entry) - 20) # 1)
                where position = 0""").update();
        assertThat(ledger.store().verifyAgainstTree(deviations::add)).isFalse();
        assertThat(deviations).contains("entry 0 does not have its leaf's hash");

        ledger.superuser()
                .sql("delete from ledger.ledger_entry where position = 0")
                .update();
        deviations.clear();
        assertThat(ledger.store().verifyAgainstTree(deviations::add)).isFalse();
        assertThat(deviations).contains("entry 0 is gone without a logged ground");
    }

    @Test
    void a_hash_of_a_subtree_that_somebody_above_all_rights_changes_is_found() {
        ledger.superuser()
                .sql(
                        "alter table ledger.ledger_leaf disable trigger all; update ledger.ledger_leaf set finished = sha256('x') where position = 1")
                .update();
        var deviations = new ArrayList<String>();
        assertThat(ledger.store().verifyAgainstTree(deviations::add)).isFalse();
        assertThat(deviations).containsExactly("NodeAddress[level=1, index=0] is not the hash of its subtree");

        deviations.clear();
        ledger.superuser()
                .sql("update ledger.ledger_leaf set finished = hash || finished where position = 0")
                .update();
        ledger.superuser()
                .sql("update ledger.ledger_leaf set finished = '' where position = 1")
                .update();
        assertThat(ledger.store().verifyAgainstTree(deviations::add)).isFalse();
        assertThat(deviations)
                .containsExactly(
                        "leaf 0 does not have the hashes of the subtrees that it finishes",
                        "leaf 1 does not have the hashes of the subtrees that it finishes");
    }
}

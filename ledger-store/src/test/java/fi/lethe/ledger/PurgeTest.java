// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.events.personal.KeyId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class PurgeTest {
    private final LedgerWithRoles ledger = new LedgerWithRoles();
    private final Samples samples = ledger.samples();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void ciphertexts_are_purged_by_the_purge_role_with_a_ground_and_the_tree_still_verifies() {
        var key = keyAt(0);
        var purge = "select ledger.purge_sealed(array['%s'::uuid], '%s')";

        assertThatThrownBy(() -> ledger.client("command")
                        .sql(purge.formatted(key, "key destroyed"))
                        .query(Long.class)
                        .single())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> ledger.client("purge")
                        .sql(purge.formatted(key, " "))
                        .query(Long.class)
                        .single())
                .rootCause()
                .hasMessageContaining("ledger_purge_ground_check");
        assertThat(ledger.client("purge")
                        .sql(purge.formatted(key, "key destroyed"))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);

        assertThat(ledger.store().verifyAgainstTree()).isTrue();
        assertThat(ledger.store().latestSealed(List.of(new KeyId(key)))).isEmpty();
        assertThat(ledger.superuser()
                        .sql("select ground || ' by ' || login from ledger.ledger_purge")
                        .query(String.class)
                        .single())
                .isEqualTo("key destroyed by " + ledger.named("purge"));
    }

    @Test
    void a_key_is_known_as_used_though_its_ciphertexts_were_purged() {
        var keys = ledger.superuser()
                .sql("select key_id from ledger.ledger_sealed where position = 0")
                .query((row, _) -> new KeyId(row.getObject(1, UUID.class)))
                .list();
        ledger.client("purge")
                .sql("select ledger.purge_sealed(array['" + keys.getFirst() + "'::uuid], 'key destroyed')")
                .query(Long.class)
                .single();
        ledger.client("purge")
                .sql("select ledger.purge_entry(0, 'retention ended')")
                .query(Boolean.class)
                .single();

        var stray = samples.key();
        assertThat(ledger.store().latestSealed(keys)).isEmpty();
        assertThat(ledger.store()
                        .unnamed(Stream.concat(keys.stream(), Stream.of(stray)).toList()))
                .containsExactly(stray);
    }

    @Test
    void an_entry_is_purged_but_its_leaf_stays_and_the_last_of_a_stream_is_not() {
        var purge = "select ledger.purge_entry(%d, 'retention ended')";

        assertThat(ledger.client("purge")
                        .sql(purge.formatted(0))
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThatThrownBy(() -> ledger.client("purge")
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
        ledger.ledger().publish(ledger.customer(), 2, samples.contactChanged(ledger.customer()));
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
        ledger.refuses("purge", "delete from ledger.ledger_sealed"); // the ground was of an earlier transaction
        assertThat(ledger.store().verifyAgainstTree()).isTrue();
        assertThat(ledger.store().range(0, 9)).hasSize(2).noneMatch(entry -> entry.entry() == null);
    }

    @Test
    void a_logged_purge_of_an_entry_takes_no_other_along_nor_the_last_of_a_stream() {
        ledger.ledger().publish(ledger.customer(), 2, samples.contactChanged(ledger.customer()));
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

    /** The second statement, in one transaction with the first. */
    private void refused(String role, String first, String second) {
        assertThatThrownBy(() -> together(role, first, second))
                .as("%s: %s; %s", role, first, second)
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageMatching("(?s).*(without a logged ground|last of its stream).*");
    }

    private void together(String role, String first, String second) {
        ledger.client(role).sql(first + ";" + second).update();
    }

    private UUID keyAt(long position) {
        return ledger.superuser()
                .sql("select key_id from ledger.ledger_sealed where position = :position and ordinal = 0")
                .param("position", position)
                .query(UUID.class)
                .single();
    }
}

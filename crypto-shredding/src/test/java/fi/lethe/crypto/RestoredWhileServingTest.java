// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.PersonName;
import fi.lethe.events.personal.Sealed;
import fi.lethe.postgres.ClusterSettings;
import fi.lethe.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator puts a backup of the vault in place and starts its server again, while a node goes on serving. */
class RestoredWhileServingTest {
    @TempDir
    Path directory;

    @Test
    void invariant_8_a_vault_restored_under_a_running_node_replays_the_journal_before_it_serves() {
        var settings = ClusterSettings.of(directory.resolve("data"), directory.resolve("password"));
        try (var cluster = EmbeddedPostgres.start(settings);
                var test = TestVault.in(cluster.superuserConnections("postgres"))) {
            var vault = test.node();
            var context = TestVault.context();
            var sealed = TestVault.seal(vault, vault.fresh(DataUnit.IDENTITY), context);
            test.backUp();
            vault.destroy(TestVault.order(sealed.key()));
            var before = minted(test);
            test.restore();
            cluster.restart();

            assertThat(firstAnswer(vault, sealed, context)).isInstanceOf(Opened.Shredded.class);
            assertThat(before)
                    .as("keys minted ahead are void")
                    .doesNotContain(vault.fresh(DataUnit.IDENTITY).key());
        }
    }

    /** Every key in the vault by now: what the node holds ready is among them. */
    private static Set<KeyId> minted(TestVault test) {
        return new HashSet<>(test.jdbc()
                .sql("select key_id from vault.vault_key")
                .query((rs, _) -> new KeyId(rs.getObject("key_id", UUID.class)))
                .list());
    }

    /** Connections of before the restart break first. */
    private static Opened<PersonName> firstAnswer(KeyVault vault, Sealed<PersonName> sealed, SealContext context) {
        VaultUnavailable last = null;
        for (int attempt = 0; attempt < 20; attempt++) {
            try {
                return TestVault.open(vault, sealed, context);
            } catch (VaultUnavailable e) {
                last = e;
            }
        }
        throw Objects.requireNonNull(last);
    }
}

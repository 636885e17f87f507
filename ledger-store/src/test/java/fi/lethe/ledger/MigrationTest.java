// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.ProfileEvent.CustomerRegistered;
import fi.lethe.events.personal.KeyId;
import fi.lethe.ledger.payload.SealedBlob;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class MigrationTest {
    private static final int ENTRIES = 21;

    private final Samples samples = Samples.random();
    private final CustomerId customer = samples.customer();
    private final List<CustomerRegistered> registrations = new ArrayList<>();
    private final List<byte[]> roots = new ArrayList<>();

    @Test
    void a_ledger_of_version_8_keeps_tree_proofs_and_keys_and_goes_on() {
        var before = beforePackedRows();
        JdbcClient.create(before.database())
                .sql("select ledger.purge_entry(0, 'retention ended')")
                .query(Boolean.class)
                .single();

        LedgerSchema.migrate(before.database(), new LedgerRoles(null, null, null));
        try (var ledger = TestLedger.on(before.database())) {
            var deviations = new ArrayList<String>();
            assertThat(ledger.store().verifyAgainstTree(deviations::add))
                    .as("%s", deviations)
                    .isTrue();
            assertThat(ledger.store().head().root()).isEqualTo(roots.getLast());
            everyProofVerifies(ledger.store());
            everyKeyIsKnown(ledger);
            assertThat(ledger.store()
                            .latestSealed(List.of(registrations.getLast().name().key())))
                    .get()
                    .extracting(SealedAt::sealed)
                    .isEqualTo(registrations.getLast().name());

            ledger.publish(customer, 2, samples.contactChanged(customer));
            assertThat(ledger.store().verifyAgainstTree()).isTrue();
        }
    }

    /** Entries that the program wrote, in rows of version 8: a customer whose first entry can go, and strangers. */
    private BeforePackedRows beforePackedRows() {
        try (var model = TestLedger.create()) {
            var before = new BeforePackedRows(model.store().origin());
            for (int i = 0; i < ENTRIES; i++) {
                var whose = i < 2 ? customer : samples.customer();
                var registered = samples.registered(whose);
                registrations.add(registered);
                var position = model.publish(whose, i == 1 ? 1 : 0, registered).position();
                roots.add(model.store().head().root());
                before.append(new BeforePackedRows.Command(
                        requireNonNull(
                                model.store().entry(position).orElseThrow().entry()),
                        ciphertexts(model, position),
                        registered.reference().value()));
            }
            return before;
        }
    }

    private void everyProofVerifies(LedgerStore store) {
        for (int size = 1; size <= ENTRIES; size++) {
            for (int position = 0; position < size; position++) {
                var leaf = store.entry(position).orElseThrow().leafHash();
                assertThat(store.inclusionProof(position, size).verifies(leaf, roots.get(size - 1)))
                        .isTrue();
            }
            assertThat(store.consistencyProof(size, ENTRIES).verifies(roots.get(size - 1), roots.getLast()))
                    .isTrue();
        }
    }

    private void everyKeyIsKnown(TestLedger ledger) {
        var stray = samples.key();
        var known = registrations.stream().flatMap(MigrationTest::keys);
        assertThat(ledger.store().unnamed(Stream.concat(known, Stream.of(stray)).toList()))
                .containsExactly(stray);
        assertThat(ledger.jdbc()
                        .sql("select key_id from ledger.ledger_named_key")
                        .query(UUID.class)
                        .list())
                .as("of the first entry, whose ciphertexts are gone, and what makes tokens")
                .hasSize(3 + ENTRIES);
    }

    private static Stream<KeyId> keys(CustomerRegistered registered) {
        return Stream.of(
                registered.name().key(),
                requireNonNull(registered.contact()).key(),
                requireNonNull(registered.organisation()).key(),
                registered.reference());
    }

    private static List<SealedBlob> ciphertexts(TestLedger model, long position) {
        return model.jdbc()
                .sql(
                        "select ordinal, key_id, bytes from ledger.ledger_sealed where position = :position order by ordinal")
                .param("position", position)
                .query((row, _) -> new SealedBlob(row.getInt(1), row.getObject(2, UUID.class), row.getBytes(3)))
                .list();
    }
}

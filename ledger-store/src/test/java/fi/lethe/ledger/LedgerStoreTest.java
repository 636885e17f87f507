// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.events.customer.ProfileEvent.CustomerRegistered;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.PersonName;
import fi.lethe.events.personal.UnitKey;
import fi.lethe.evidence.entry.EntryParser;
import fi.lethe.evidence.merkle.TreeHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LedgerStoreTest {
    private final TestLedger ledger = TestLedger.create();
    private final LedgerStore store = ledger.store();
    private final Samples samples = Samples.random();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void an_empty_ledger_has_an_origin_and_the_empty_root() {
        assertThat(store.origin()).matches("lethe/[0-9a-f-]{36}");
        assertThat(store.head().size()).isZero();
        assertThat(store.head().root()).isEqualTo(TreeHash.emptyRoot());
        assertThat(store.verifyAgainstTree()).isTrue();
    }

    @Test
    void every_entry_is_proven_in_every_tree_and_every_tree_in_every_later_one() {
        var roots = new ArrayList<byte[]>();
        roots.add(store.head().root());
        for (int i = 0; i < 20; i++) {
            var customer = samples.customer();
            ledger.publish(customer, 0, samples.registered(customer));
            roots.add(store.head().root());
        }
        for (int size = 1; size <= 20; size++) {
            for (int position = 0; position < size; position++) {
                var leaf = store.entry(position).orElseThrow().leafHash();
                assertThat(store.inclusionProof(position, size).verifies(leaf, roots.get(size)))
                        .isTrue();
            }
            assertThat(store.consistencyProof(size, 20).verifies(roots.get(size), roots.get(20)))
                    .isTrue();
        }
        assertThatThrownBy(() -> store.inclusionProof(3, 21)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void entries_are_read_by_position_and_by_stream_exactly_as_hashed() {
        var customer = samples.customer();
        ledger.publish(customer, 0, samples.registered(customer), samples.contactChanged(customer));

        assertThat(store.range(0, 10)).hasSize(2).allSatisfy(entry -> {
            assertThat(TreeHash.leaf(requireNonNull(entry.entry()))).isEqualTo(entry.leafHash());
            assertThat(EntryParser.parse(entry.entry()).origin()).isEqualTo(store.origin());
        });
        assertThat(store.stream(customer.toString(), 1, 10))
                .singleElement()
                .satisfies(entry -> assertThat(entry.position()).isEqualTo(1));
        assertThat(store.entry(2)).isEmpty();
    }

    @Test
    void the_latest_value_under_some_keys_is_found_with_its_ciphertext() {
        var customer = samples.customer();
        var registered = samples.registered(customer);
        var other = samples.registered(samples.customer());
        var ticket = Samples.ticket();
        ledger.publish(samples.customer(), 0, other);
        ledger.publish(ticket, customer, 0, registered);

        var latest = store.<PersonName>latestSealed(
                        List.of(other.name().key(), registered.name().key()))
                .orElseThrow();
        assertThat(latest.sealed()).isEqualTo(registered.name());
        assertThat(latest.position()).isEqualTo(1);
        assertThat(latest.command()).isEqualTo(ticket.context().command());
        assertThat(store.latestSealed(List.of(samples.key()))).isEmpty();
        assertThat(store.latestSealed(List.of())).isEmpty();
    }

    @Test
    void keys_that_no_entry_names_are_known() {
        var customer = samples.customer();
        CustomerRegistered registered = samples.registered(customer);
        var stray = samples.key();
        var fresh = new UnitKey[] {
            new UnitKey(DataUnit.IDENTITY, registered.name().key()),
            new UnitKey(DataUnit.REFERENCE, registered.reference())
        };
        ledger.publish(Samples.ticket(null, fresh), customer, 0, registered);

        assertThat(store.unnamed(
                        List.of(registered.reference(), stray, registered.name().key())))
                .containsExactly(stray);
        assertThat(ledger.jdbc()
                        .sql("select key_id from ledger.ledger_named_key")
                        .query(UUID.class)
                        .list())
                .as("only what has no ciphertext is indexed beside the ciphertexts")
                .containsExactly(registered.reference().value());
    }

    @Test
    void a_stream_is_asked_whether_it_mentions_a_token() {
        var customer = samples.customer();
        var token = samples.token();
        ledger.publish(customer, 0, samples.registered(customer), samples.settled(customer, token));

        assertThat(store.streamMentions(customer.toString(), "InvoiceSettled", token))
                .isTrue();
        assertThat(store.streamMentions(customer.toString(), "InvoiceSettled", samples.token()))
                .isFalse();
        assertThat(store.streamMentions(customer.toString(), "OrderRecorded", token))
                .isFalse();
        assertThat(store.streamMentions(samples.customer().toString(), "InvoiceSettled", token))
                .isFalse();
    }

    @Test
    void holders_never_go_back() {
        store.acknowledge("registry", 7);
        store.acknowledge("registry", 5);
        store.acknowledge("audit-trail", 3);
        assertThat(store.holders()).isEqualTo(Map.of("registry", 7L, "audit-trail", 3L));
    }

    @Test
    void the_highest_journal_sequence_is_known_in_whatever_order_it_came() {
        assertThat(store.lastJournalSequence()).isZero();
        var customer = samples.customer();
        ledger.publish(customer, 0, samples.registered(customer), samples.destroyed(customer, 9));
        ledger.publish(customer, 2, samples.destroyed(customer, 8));
        assertThat(store.lastJournalSequence()).isEqualTo(9);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.events.personal.Contact;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.PersonName;
import fi.lethe.events.personal.Withholding;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KeyVaultTest {
    private static TestVault test;
    private static KeyVault vault;

    @BeforeAll
    static void open() {
        test = new TestVault();
        vault = test.node();
    }

    @AfterAll
    static void close() {
        test.close();
    }

    @Test
    void what_is_sealed_opens_on_every_node() {
        var context = TestVault.context();
        var sealed = TestVault.seal(vault, vault.fresh(DataUnit.IDENTITY), context);

        assertThat(TestVault.open(vault, sealed, context)).isEqualTo(new Opened.Known<>(TestVault.MAIJA));
        assertThat(TestVault.open(test.node(), sealed, context)).isEqualTo(new Opened.Known<>(TestVault.MAIJA));
    }

    @Test
    void a_sealed_value_never_shows_the_value_and_is_never_sealed_twice_alike() {
        var context = TestVault.context();
        var key = vault.fresh(DataUnit.IDENTITY);
        var sealed = TestVault.seal(vault, key, context);

        assertThat(new String(TestVault.ciphertext(sealed), StandardCharsets.ISO_8859_1))
                .doesNotContain("Maija");
        assertThat(TestVault.seal(vault, key, context).ciphertext()).isNotEqualTo(sealed.ciphertext());
        assertThat(TestVault.seal(vault, key, context).commitment()).isEqualTo(sealed.commitment());
    }

    @Test
    void no_two_fresh_keys_are_the_same_and_the_vault_holds_them_all() {
        var keys = new HashSet<KeyId>();
        for (int i = 0; i < 3 * Mint.BATCH; i++) {
            assertThat(keys.add(vault.fresh(DataUnit.IDENTITY).key())).isTrue();
        }
        assertThat(vault.unknownOf(keys)).isEmpty();
    }

    @Test
    void under_a_restricted_key_values_are_stored_and_opened_by_nobody_without_an_exception() {
        var key = vault.fresh(DataUnit.IDENTITY);
        var context = TestVault.context();
        vault.withhold(List.of(key.key()), Withholding.ACCURACY_CONTESTED, 1);

        try (var lease = vault.lease(List.of(key.key()))) {
            var sealed = lease.seal(key, TestVault.MAIJA, context);
            assertThat(lease.open(sealed, PersonName.class, context, Access.ORDINARY))
                    .isEqualTo(new Opened.Withheld<>(Set.of(Withholding.ACCURACY_CONTESTED)));
            assertThat(lease.open(sealed, PersonName.class, context, Access.UNDER_EXCEPTION))
                    .isEqualTo(new Opened.Known<>(TestVault.MAIJA));
            assertThatThrownBy(() -> lease.token(key.key(), TokenKind.ORDER, "1"))
                    .isInstanceOf(KeyNotUsable.class);
        }
    }

    @Test
    void a_withheld_key_neither_seals_nor_makes_tokens() {
        var key = vault.fresh(DataUnit.REFERENCE);
        vault.withhold(List.of(key.key()), Withholding.ORDERED, 1);

        try (var lease = vault.lease(List.of(key.key()))) {
            assertThat(lease.state(key.key())).isEqualTo(new KeyState.Withheld(Set.of(Withholding.ORDERED)));
            assertThatThrownBy(() -> lease.seal(key, TestVault.MAIJA, TestVault.context()))
                    .isInstanceOf(KeyNotUsable.class);
            assertThatThrownBy(() -> lease.token(key.key(), TokenKind.ORDER, "1"))
                    .isInstanceOf(KeyNotUsable.class);
        }
    }

    @Test
    void a_restriction_opens_with_a_declared_exception_and_an_ordered_erasure_never() {
        var context = TestVault.context();
        var sealed = TestVault.seal(vault, vault.fresh(DataUnit.IDENTITY), context);
        var restricted = Set.of(Withholding.OBJECTION_PENDING);

        vault.withhold(List.of(sealed.key()), Withholding.OBJECTION_PENDING, 5);
        assertThat(TestVault.open(vault, sealed, context)).isEqualTo(new Opened.Withheld<>(restricted));
        assertThat(TestVault.open(vault, sealed, context, Access.UNDER_EXCEPTION))
                .isEqualTo(new Opened.Known<>(TestVault.MAIJA));

        vault.withhold(List.of(sealed.key()), Withholding.ORDERED, 6);
        assertThat(TestVault.open(vault, sealed, context, Access.UNDER_EXCEPTION))
                .isEqualTo(new Opened.Withheld<>(Set.of(Withholding.OBJECTION_PENDING, Withholding.ORDERED)));

        vault.release(List.of(sealed.key()), Withholding.ORDERED, 7);
        vault.release(List.of(sealed.key()), Withholding.OBJECTION_PENDING, 8);
        assertThat(TestVault.open(vault, sealed, context)).isInstanceOf(Opened.Known.class);
    }

    @Test
    void older_news_about_a_withholding_changes_nothing() {
        var key = vault.fresh(DataUnit.IDENTITY).key();
        vault.withhold(List.of(key), Withholding.NEEDED_FOR_CLAIMS, 10);
        vault.release(List.of(key), Withholding.NEEDED_FOR_CLAIMS, 9);
        vault.release(List.of(key), Withholding.NEEDED_FOR_CLAIMS, 10);
        assertThat(state(key)).isEqualTo(new KeyState.Withheld(Set.of(Withholding.NEEDED_FOR_CLAIMS)));

        vault.release(List.of(key), Withholding.NEEDED_FOR_CLAIMS, 11);
        vault.withhold(List.of(key), Withholding.NEEDED_FOR_CLAIMS, 10);
        assertThat(state(key)).isEqualTo(new KeyState.Live());
    }

    @Test
    void tokens_are_equal_for_one_reference_of_one_person_and_kind_only() {
        var person = vault.fresh(DataUnit.REFERENCE).key();
        var other = vault.fresh(DataUnit.REFERENCE).key();
        try (var lease = vault.lease(List.of(person, other))) {
            var token = lease.token(person, TokenKind.ORDER, "Ä-1001");
            assertThat(lease.token(person, TokenKind.ORDER, " a\u0308-1001 ")).isEqualTo(token);
            assertThat(lease.token(person, TokenKind.ORDER, "Ä-1002")).isNotEqualTo(token);
            assertThat(lease.token(person, TokenKind.INVOICE, "Ä-1001")).isNotEqualTo(token);
            assertThat(lease.token(other, TokenKind.ORDER, "Ä-1001")).isNotEqualTo(token);
            assertThatThrownBy(() -> lease.token(person, TokenKind.ORDER, "  "))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_closed_lease_and_a_key_that_was_not_asked_for_are_refused() {
        var key = vault.fresh(DataUnit.IDENTITY);
        var lease = vault.lease(List.of(key.key()));
        assertThatThrownBy(() -> lease.state(new KeyId(UUID.randomUUID())))
                .isInstanceOf(IllegalArgumentException.class);
        lease.close();
        lease.close();

        assertThatThrownBy(() -> lease.seal(key, TestVault.MAIJA, TestVault.context()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> lease.open(null, Contact.class, TestVault.context(), Access.ORDINARY))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> lease.token(key.key(), TokenKind.ORDER, "1"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> lease.state(key.key())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_applied_position_never_goes_back() {
        try (var fresh = new TestVault()) {
            var node = fresh.node();
            assertThat(node.appliedPosition()).isEqualTo(-1);
            node.markApplied(7);
            node.markApplied(3);
            assertThat(fresh.node().appliedPosition()).isEqualTo(7);
        }
    }

    @Test
    void keys_never_used_are_collected_after_a_day_and_used_ones_stay() {
        try (var fresh = new TestVault()) {
            var node = fresh.node();
            var context = TestVault.context();
            var used = TestVault.seal(node, node.fresh(DataUnit.IDENTITY), context);
            var unused = node.fresh(DataUnit.IDENTITY).key();
            assertThat(node.collectUnused(_ -> Set.of())).isZero();

            fresh.advance(Duration.ofHours(25));
            assertThat(node.collectUnused(_ -> Set.of(used.key()))).isEqualTo(Mint.BATCH - 1);
            assertThat(TestVault.open(node, used, context)).isInstanceOf(Opened.Known.class);
            try (var lease = node.lease(List.of(unused))) {
                assertThatThrownBy(() -> lease.state(unused))
                        .as("nobody was forgotten by it")
                        .isInstanceOf(KeyLost.class);
            }
            assertThat(node.collectUnused(_ -> Set.of()))
                    .as("each key is judged once")
                    .isZero();

            var next = node.fresh(DataUnit.IDENTITY);
            assertThat(TestVault.open(node, TestVault.seal(node, next, context), context))
                    .as("the pool hands out none that was collected")
                    .isInstanceOf(Opened.Known.class);
        }
    }

    @Test
    void a_purged_ciphertext_is_told_apart() {
        var context = TestVault.context();
        var sealed = TestVault.seal(vault, vault.fresh(DataUnit.IDENTITY), context);

        assertThatThrownBy(() -> TestVault.open(vault, sealed.with(null), context))
                .isInstanceOf(CiphertextMissing.class);
        vault.destroy(TestVault.order(sealed.key()));
        assertThat(TestVault.open(vault, sealed.with(null), context)).isInstanceOf(Opened.Shredded.class);
    }

    @Test
    void an_order_has_one_sequence_and_one_set_of_keys() {
        var first = vault.fresh(DataUnit.IDENTITY).key();
        var second = vault.fresh(DataUnit.IDENTITY).key();
        var order = TestVault.order(first);

        long sequence = vault.destroy(order);
        assertThat(vault.destroy(order)).isEqualTo(sequence);
        assertThat(test.node().destroy(order)).isEqualTo(sequence);
        assertThat(vault.destroy(TestVault.order(second))).isEqualTo(sequence + 1);
        assertThatThrownBy(() -> vault.destroy(new DestructionOrder(order.order(), order.subject(), List.of(second))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static KeyState state(KeyId key) {
        try (var lease = vault.lease(List.of(key))) {
            return lease.state(key);
        }
    }
}

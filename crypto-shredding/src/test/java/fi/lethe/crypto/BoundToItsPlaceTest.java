// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.events.personal.Category;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.PersonName;
import fi.lethe.events.personal.PersonalValue;
import fi.lethe.events.personal.Sealed;
import fi.lethe.events.personal.StaffName;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A sealed value opens where it was sealed and nowhere else. */
class BoundToItsPlaceTest {
    private static TestVault test;
    private static KeyVault vault;
    private static final SealContext HERE = TestVault.context();
    private static Sealed<PersonName> sealed;
    private static KeyId other;

    @BeforeAll
    static void open() {
        test = new TestVault();
        vault = test.node();
        sealed = TestVault.seal(vault, vault.fresh(DataUnit.IDENTITY), HERE);
        other = vault.fresh(DataUnit.IDENTITY).key();
    }

    @AfterAll
    static void close() {
        test.close();
    }

    @Test
    void it_opens_where_it_was_sealed() {
        assertThat(TestVault.open(vault, sealed, HERE)).isInstanceOf(Opened.Known.class);
    }

    @Test
    void it_does_not_open_for_another_subject() {
        assertTampered(sealed, PersonName.class, new SealContext(UUID.randomUUID(), HERE.field(), HERE.command()));
    }

    @Test
    void it_does_not_open_in_another_field() {
        assertTampered(sealed, PersonName.class, new SealContext(HERE.subject(), "contact", HERE.command()));
    }

    @Test
    void it_does_not_open_in_another_command() {
        assertTampered(sealed, PersonName.class, new SealContext(HERE.subject(), HERE.field(), UUID.randomUUID()));
    }

    @Test
    void it_does_not_open_in_another_unit_or_category() {
        assertTampered(moved(new DataUnit(Category.IDENTITY, "2"), sealed.key()), PersonName.class, HERE);
        assertTampered(moved(new DataUnit(Category.STAFF, "1"), sealed.key()), PersonName.class, HERE);
    }

    @Test
    void it_does_not_open_under_another_key() {
        assertTampered(moved(sealed.unit(), other), PersonName.class, HERE);
    }

    @Test
    void it_does_not_open_as_another_type() {
        assertTampered(
                new Sealed<StaffName>(
                        sealed.key(),
                        sealed.unit(),
                        sealed.commitment(),
                        sealed.sha256(),
                        sealed.length(),
                        sealed.ciphertext()),
                StaffName.class,
                HERE);
    }

    @Test
    void it_does_not_open_beside_another_commitment_or_hash() {
        assertTampered(
                new Sealed<>(
                        sealed.key(),
                        sealed.unit(),
                        sealed.sha256(),
                        sealed.sha256(),
                        sealed.length(),
                        sealed.ciphertext()),
                PersonName.class,
                HERE);
        assertTampered(
                new Sealed<>(
                        sealed.key(),
                        sealed.unit(),
                        sealed.commitment(),
                        sealed.commitment(),
                        sealed.length(),
                        sealed.ciphertext()),
                PersonName.class,
                HERE);
    }

    private static Sealed<PersonName> moved(DataUnit unit, KeyId key) {
        return new Sealed<>(key, unit, sealed.commitment(), sealed.sha256(), sealed.length(), sealed.ciphertext());
    }

    private static <T extends PersonalValue> void assertTampered(Sealed<T> value, Class<T> type, SealContext context) {
        try (var lease = vault.lease(List.of(value.key()))) {
            assertThatThrownBy(() -> lease.open(value, type, context, Access.ORDINARY))
                    .isInstanceOf(SealedValueTampered.class);
        }
    }
}

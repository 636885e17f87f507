// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.events.personal.Contact;
import fi.lethe.events.personal.Money;
import fi.lethe.events.personal.OrderDetails;
import fi.lethe.events.personal.OrderLine;
import fi.lethe.events.personal.PersonName;
import fi.lethe.events.personal.PersonalValue;
import fi.lethe.events.personal.PostalAddress;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class ValueFormTest {
    private static final ValueForm FORM = new ValueForm(ValueRevisions.CURRENT);
    private static final PersonName MAIJA = new PersonName("Maija Meikäläinen", null);

    @Test
    void the_plaintext_is_revision_length_json_in_component_order_and_zeros() {
        var plaintext =
                FORM.write(new Contact("a@example.fi", null, null, new PostalAddress("Tie 1", null, null, "FI")));
        var json = "{\"email\":\"a@example.fi\",\"address\":{\"street\":\"Tie 1\",\"country\":\"FI\"}}";

        assertThat(plaintext).hasSize(128);
        assertThat(plaintext).startsWith(1, 0, 0, 0, json.length());
        assertThat(new String(plaintext, 5, json.length(), StandardCharsets.UTF_8))
                .isEqualTo(json);
        for (int i = 5 + json.length(); i < plaintext.length; i++) {
            assertThat(plaintext[i]).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.90", "0.00", "1E+3", "-1.5E-9", "100", "98765432109876543210.0123456789", "0E-5"})
    void amounts_keep_every_digit_and_their_scale(String amount) {
        var money = new Money(new BigDecimal(amount), "EUR");
        var order = new OrderDetails("1", List.of(new OrderLine("x", new BigDecimal(amount), money)), money);

        assertThat(FORM.read(FORM.write(order), OrderDetails.class)).isEqualTo(order);
        assertThat(upcasting(Map.of(new ValueRevisions.Revision(OrderDetails.class, 1), json -> json))
                        .read(FORM.write(order), OrderDetails.class))
                .as("through an upcaster's tree")
                .isEqualTo(order);
    }

    @Test
    void short_names_have_one_length_and_long_values_grow_in_coarse_steps() {
        assertThat(FORM.write(new PersonName("A", null))).hasSameSizeAs(FORM.write(MAIJA));
        assertThat(Padding.lengthFor(1)).isEqualTo(64);
        assertThat(Padding.lengthFor(64)).isEqualTo(64);
        assertThat(Padding.lengthFor(65)).isEqualTo(128);
        for (int length = 1; length < 100_000; length++) {
            int padded = Padding.lengthFor(length);
            assertThat(padded)
                    .isGreaterThanOrEqualTo(length)
                    .isLessThanOrEqualTo(Math.max(length + 63, length * 112 / 100));
        }
    }

    @Test
    void a_value_of_an_earlier_revision_is_upcast_step_by_step() {
        var first = upcasting(Map.of()).write(MAIJA);
        var later = upcasting(Map.of(
                new ValueRevisions.Revision(PersonName.class, 1), json -> json.put("calledBy", "one"),
                new ValueRevisions.Revision(PersonName.class, 2),
                        json -> json.put("calledBy", json.get("calledBy").asString() + " two")));

        assertThat(later.read(first, PersonName.class)).isEqualTo(new PersonName(MAIJA.full(), "one two"));
        assertThat(later.write(MAIJA)[0]).isEqualTo((byte) 3);
        assertThat(later.read(later.write(MAIJA), PersonName.class)).isEqualTo(MAIJA);
    }

    @Test
    void a_name_from_before_customer_numbers_is_read_and_one_with_a_number_is_not_taken_for_such_a_one() {
        var earlier = upcasting(Map.of());
        var numbered = new PersonName(MAIJA.full(), "Maija", "10456");

        assertThat(FORM.read(earlier.write(MAIJA), PersonName.class)).isEqualTo(MAIJA);
        assertThat(FORM.read(FORM.write(numbered), PersonName.class)).isEqualTo(numbered);
        assertThatThrownBy(() -> earlier.read(FORM.write(numbered), PersonName.class))
                .isInstanceOf(ValueUnreadable.class);
    }

    @Test
    void a_form_that_is_not_known_is_refused_without_quoting_it() {
        var later = upcasting(Map.of(
                        new ValueRevisions.Revision(PersonName.class, 1), json -> json,
                        new ValueRevisions.Revision(PersonName.class, 2), json -> json))
                .write(MAIJA);
        assertThatThrownBy(() -> FORM.read(later, PersonName.class))
                .isInstanceOf(ValueUnreadable.class)
                .hasNoCause();
        var plaintext = FORM.write(MAIJA);
        assertThatThrownBy(() -> FORM.read(plaintext, Contact.class))
                .isInstanceOf(ValueUnreadable.class)
                .hasNoCause()
                .hasMessageNotContaining("Maija");
        plaintext[1] = 1;
        assertThatThrownBy(() -> FORM.read(plaintext, PersonName.class)).isInstanceOf(ValueUnreadable.class);
    }

    @Test
    void the_names_of_value_types_are_part_of_the_format_and_stay() {
        assertThat(PersonalValue.class.getPermittedSubclasses())
                .extracting(Class::getSimpleName)
                .contains("PersonName", "Contact", "Organisation", "OrderDetails", "InvoiceDetails", "StaffName");
    }

    private static ValueForm upcasting(Map<ValueRevisions.Revision, UnaryOperator<ObjectNode>> upcasters) {
        return new ValueForm(new ValueRevisions(upcasters));
    }
}

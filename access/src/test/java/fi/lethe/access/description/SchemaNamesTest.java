// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.events.personal.Contact;
import org.junit.jupiter.api.Test;

class SchemaNamesTest {
    record Order(Order.Line line) {
        record Line(String description) {}
    }

    @Test
    void a_record_inside_another_is_named_with_it() {
        assertThat(new SchemaNames().getNameOfClass(Order.Line.class)).isEqualTo("Order.Line");
    }

    @Test
    void two_of_the_same_name_in_two_packages_are_refused() {
        var names = new SchemaNames();

        assertThat(names.getNameOfClass(java.util.Date.class)).isEqualTo("Date");
        assertThat(names.getNameOfClass(java.util.Date.class)).isEqualTo("Date");
        assertThatThrownBy(() -> names.getNameOfClass(java.sql.Date.class)).hasMessageContaining("same name");
    }

    @Test
    void what_bodies_and_answers_share_is_named_apart() {
        assertThat(new SchemaNames().getNameOfClass(Contact.class)).isEqualTo("Contact");
        assertThat(new AnswerNames().getNameOfClass(Contact.class)).isEqualTo("ContactAnswer");
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.command.customer.ordering.RecordOrderBody;
import fi.lethe.command.customer.registering.RegisterCustomerBody;
import io.swagger.v3.oas.models.media.Schema;
import org.junit.jupiter.api.Test;

class BodySchemasTest {
    private final BodySchemas schemas = new BodySchemas();

    record Order(Order.Line line) {
        record Line(String description) {}
    }

    record Delivery(Delivery.Line line) {
        record Line(String place) {}
    }

    @Test
    void two_nested_records_of_the_same_simple_name_are_described_apart() {
        schemas.of(Order.class);
        schemas.of(Delivery.class);

        assertThat(schema("Order.Line").getProperties()).containsOnlyKeys("description");
        assertThat(schema("Delivery.Line").getProperties()).containsOnlyKeys("place");
        assertThat(schema("Delivery.Line").getRequired()).containsExactly("place");
    }

    @Test
    void what_a_constraint_demands_is_said() {
        schemas.of(RegisterCustomerBody.class);
        schemas.of(RecordOrderBody.class);

        var name = member("PersonName", "full");
        assertThat(name.getMinLength()).isEqualTo(1);
        assertThat(name.getMaxLength()).isEqualTo(2_000);
        assertThat(name.getPattern()).isNotBlank();
        assertThat(member("Contact", "email").getFormat()).isEqualTo("email");
        assertThat(member("Contact", "www").getFormat()).isEqualTo("uri");
        assertThat(member("PostalAddress", "country").getPattern()).isEqualTo("^[A-Z]{2}$");
        assertThat(member("RecordOrderBody", "lines").getMaxItems()).isEqualTo(500);
        assertThat(member("RecordOrderBody", "obtainedOn").getDescription()).isEqualTo("not in the future");
        assertThat(member("RecordOrderBody", "obtainedOn").getFormat()).isEqualTo("date");
    }

    private Schema<?> schema(String name) {
        return requireNonNull(schemas.all().get(name));
    }

    private Schema<?> member(String record, String name) {
        return requireNonNull(schema(record).getProperties().get(name));
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.command.customer.ordering.RecordOrderBody;
import fi.lethe.command.customer.registering.RegisterCustomerBody;
import fi.lethe.command.importing.rows.CustomerRow;
import fi.lethe.command.importing.rows.InvoiceRow;
import fi.lethe.command.importing.rows.ReadRow;
import fi.lethe.command.importing.rows.RowId;
import fi.lethe.command.importing.rows.Standing;
import fi.lethe.events.Source;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.personal.Money;
import fi.lethe.events.personal.PersonName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BatchTest {

    @Test
    void batches_meet_where_they_have_a_customer_in_common() {
        assertThat(batch("1", "2").meets(batch("3", "2"))).isTrue();
        assertThat(batch("1", "2").meets(batch("3", "4"))).isFalse();
        assertThat(batch().meets(batch("1"))).isFalse();
    }

    @Test
    void batches_meet_where_one_invoice_is_said_to_be_two_customers() {
        assertThat(invoices("1", "A").meets(invoices("1", "B"))).isTrue();
        assertThat(invoices("1", "A").meets(invoices("2", "A"))).isTrue();
        assertThat(invoices("1", "A").meets(invoices("2", "B"))).isFalse();
    }

    private static Batch invoices(String id, String customer) {
        var day = LocalDate.of(2026, 1, 20);
        var body = new RecordOrderBody(
                new CustomerId(new UUID(0, 0)),
                id,
                day,
                List.of(),
                new Money(BigDecimal.ONE, "EUR"),
                null,
                Source.SHOP,
                day,
                null,
                null);
        return new Batch(
                List.of(new InvoiceRow(1, RowId.of(id), RowId.of(customer), body, "", null, List.of())), new Tally());
    }

    private static Batch batch(String... customers) {
        return new Batch(Stream.of(customers).map(BatchTest::row).toList(), new Tally());
    }

    private static ReadRow row(String customer) {
        var body = new RegisterCustomerBody(
                null,
                new PersonName("Maija Meikäläinen", null),
                null,
                null,
                null,
                Source.SHOP,
                LocalDate.of(2026, 1, 20),
                null,
                null,
                null);
        return new CustomerRow(1, RowId.of(customer), body, "", "", Standing.ORDINARY, List.of());
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProposalTest {
    @Test
    void the_day_of_an_invoice_is_that_of_its_order_where_no_column_tells_the_orders() {
        assertThat(proposed("Laskupäivä", "Eräpäivä").get("Laskupäivä")).containsExactly("orderedOn");
    }

    @Test
    void where_a_column_tells_the_day_of_the_order_the_other_tells_the_invoices() {
        for (var days : List.of(List.of("Tilauspäivä", "Laskupäivä"), List.of("order_date", "invoice_date"))) {
            var columns = proposed(days.getLast(), days.getFirst());

            assertThat(columns.get(days.getFirst())).containsExactly("orderedOn");
            assertThat(columns.get(days.getLast())).containsExactly("invoicedOn");
        }
    }

    private static Map<String, List<String>> proposed(String... header) {
        return Proposal.of(RowKind.INVOICES, List.of(header)).columns();
    }
}

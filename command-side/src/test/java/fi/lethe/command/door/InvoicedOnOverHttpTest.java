// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import static fi.lethe.command.TestHouse.bean;
import static fi.lethe.command.TestHouse.command;
import static fi.lethe.command.door.FirstPersonOverHttpTest.registered;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.command.CommandSide;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.personal.Category;
import fi.lethe.events.personal.DataUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The financial year of an order is that of the day on which it is invoiced. */
class InvoicedOnOverHttpTest {
    private final String maija = registered();

    @ParameterizedTest(name = "ordered 2025-12-30, invoice {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ,"invoice":{"number":"INV-1","invoicedOn":"2026-01-04"} | 2026
            ,"invoice":{"number":"INV-1","invoicedOn":null}         | 2025
            ,"invoice":{"number":"INV-1"}                           | 2025
            ''                                                      | 2025
            """)
    void the_year_of_the_invoices_day_names_the_units(String invoice, int year) {
        var recorded = command("record-order", """
                {"customer":"%s","order":"2025-1","orderedOn":"2025-12-30",
                 "lines":[{"description":"Kirja","quantity":1,"unitPrice":"12.90"}],
                 "total":{"amount":"12.90","currency":"EUR"},"source":"WEB_SHOP","obtainedOn":"2025-12-30"%s}""".formatted(maija, invoice));

        assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(200);
        var keys = bean(CommandSide.class)
                .customers()
                .load(CustomerId.of(maija).value())
                .keys();
        assertThat(keys.matching(unit -> unit.category() == Category.ORDERS || unit.category() == Category.BILLING))
                .extracting(key -> key.unit())
                .contains(DataUnit.orders(year))
                .allMatch(unit -> unit.unit().equals(Integer.toString(year)));
    }
}

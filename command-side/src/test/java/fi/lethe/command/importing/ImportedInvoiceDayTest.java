// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import static fi.lethe.command.TestHouse.bean;
import static fi.lethe.command.importing.TestImport.counts;
import static fi.lethe.command.importing.TestImport.rejects;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.command.CommandSide;
import fi.lethe.events.personal.Category;
import org.junit.jupiter.api.Test;

/** A column may tell the day of an invoice; where it is empty, the day of the order stands for it. */
class ImportedInvoiceDayTest {
    private final OlderRegister register = new OlderRegister();
    private final TestImport invoices = new TestImport("invoices", """
            {"from": "%s",
             "columns": {"nro": ["id", "order", "invoice"], "asiakas": ["customer"], "tilattu": ["orderedOn"],
               "laskutettu": ["invoicedOn"], "summa": ["total"], "maksettu": ["paid"],
               "maksupvm": ["settledOn"]},
             "constants": {"source": "LEGACY_REGISTER", "currency": "EUR", "obtainedOn": "2026-11-20"}}""".formatted(register.name));

    @Test
    void the_day_of_an_invoice_decides_on_its_financial_year() {
        register.customers.take(OlderRegister.HEADER + OlderRegister.row("1", "maija@example.fi"));

        var answer = invoices.take("""
                nro;asiakas;tilattu;laskutettu;summa;maksettu;maksupvm
                A1;1;30.12.2023;4.1.2024;10,00;ei;
                A2;1;30.12.2022;;10,00;ei;
                A3;1;30.12.2022;30.2.2023;10,00;ei;
                """);

        assertThat(counts(answer)).isEqualTo("2 0 0 1");
        assertThat(rejects(answer).get(0).get("field").asString()).isEqualTo("invoicedOn");
        var keys =
                bean(CommandSide.class).customers().load(register.customer("1")).keys();
        assertThat(keys.matching(unit -> unit.category() == Category.BILLING))
                .extracting(key -> key.unit().unit())
                .containsExactlyInAnyOrder("2024", "2022");
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import static fi.lethe.command.TestHouse.bean;
import static fi.lethe.command.TestHouse.command;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.command.CommandSide;
import fi.lethe.command.axon.Foundations;
import fi.lethe.command.importing.mapping.RowKind;
import fi.lethe.command.importing.rows.RowId;
import fi.lethe.crypto.Access;
import fi.lethe.crypto.Opened;
import fi.lethe.crypto.SealContext;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.PersonName;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An older register of its own, whose customers and invoices are imported; and what stands then. */
final class OlderRegister {
    static final String HEADER =
            "Asiakasnumero;Sukunimi;Etunimi;Puhelin;Sähköposti;Osoite;Postinumero;Postitoimipaikka;Maa;Lisätty;Muuta\n";

    final String name = "test-" + UUID.randomUUID();
    final TestImport customers = new TestImport("customers", """
            {"from": "%s",
             "columns": {"Asiakasnumero": ["id"], "Etunimi": ["name"], "Sukunimi": ["name"], "Puhelin": ["phone"],
               "Sähköposti": ["email"], "Osoite": ["street"], "Postinumero": ["postalCode"],
               "Postitoimipaikka": ["locality"], "Maa": ["country"], "Lisätty": ["obtainedOn"]},
             "ignore": ["Muuta"], "constants": {"source": "SHOP"}}""".formatted(name));
    final TestImport invoices = new TestImport("invoices", """
            {"from": "%s",
             "columns": {"Laskunumero": ["id", "order", "invoice"], "Asiakasnumero": ["customer"],
               "Laskupäivä": ["orderedOn", "settledOn"], "Summa": ["total"], "Maksettu": ["paid"],
               "Tuote": ["lineDescription"], "Määrä": ["lineQuantity"], "Hinta": ["lineUnitPrice"]},
             "constants": {"source": "SHOP", "currency": "EUR", "obtainedOn": "2026-11-20"}}""".formatted(name));

    /** Invoices without lines whose numbers are not their ids. */
    final TestImport numbered = new TestImport("invoices", """
            {"from": "%s",
             "columns": {"Tunniste": ["id"], "Laskunumero": ["order", "invoice"], "Asiakasnumero": ["customer"],
               "Laskupäivä": ["orderedOn", "settledOn"], "Summa": ["total"], "Maksettu": ["paid"]},
             "constants": {"source": "SHOP", "currency": "EUR", "obtainedOn": "2026-11-20"}}""".formatted(name));

    static final String NUMBERED = "Tunniste;Laskunumero;Asiakasnumero;Laskupäivä;Summa;Maksettu\n";

    static final String INVOICES = "Laskunumero;Asiakasnumero;Laskupäivä;Summa;Maksettu;Tuote;Määrä;Hinta\n";

    static String row(String id, String email) {
        return id + ";Meikäläinen;Maija;040 1234567;" + email + ";Laukaantie 4;40320;Jyväskylä;Suomi;24.12.2025;x\n";
    }

    /** The customer of the row of this id; the only one of this register whose row was written down in this order. */
    UUID customer(String id) {
        var sources = bean(ImportSources.class);
        var key = sources.codes(sources.named(name)).of(RowKind.CUSTOMERS, RowId.of(id));
        return jdbc().sql("select customer from command.imported_row where source_key = :key")
                .param("key", key.toArray())
                .query(UUID.class)
                .single();
    }

    /** The name of the customer of the row of this id, as anybody can open it. */
    Opened<PersonName> nameOf(String id) {
        var customer = customer(id);
        var on = bean(Foundations.class);
        var keys = bean(CommandSide.class).customers().load(customer).keys().idsOf(DataUnit.IDENTITY);
        var name = on.ledger().<PersonName>latestSealed(keys).orElseThrow();
        try (var lease = on.vault().lease(keys)) {
            var context = new SealContext(customer, "name", name.command());
            return lease.open(name.sealed(), PersonName.class, context, Access.ORDINARY);
        }
    }

    static void awaitTombstone(UUID customer) throws InterruptedException {
        for (int i = 0; i < 2_400; i++) {
            if (jdbc().sql("select count(*) from command.imported_row where row_id = :customer")
                            .param("customer", customer)
                            .query(Long.class)
                            .single()
                    == 0) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("no tombstone");
    }

    /** Entries of the kinds that imports lead to; what others do beside this goes on meanwhile. */
    static long stored() {
        return jdbc().sql("""
                select count(*) from ledger.ledger_entry
                where type in ('CustomerRegistered', 'ContactDetailsChanged', 'OrderRecorded', 'InvoiceSettled')""").query(Long.class).single();
    }

    static long knownRows() {
        return jdbc().sql("select count(*) from command.imported_row")
                .query(Long.class)
                .single();
    }

    static void forget(UUID customer, String pause) {
        var answer = command("forget-customer", """
                {"customer": "%s", "ground": "CONSENT_WITHDRAWN", "pause": "%s"}""".formatted(customer, pause));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    static List<String> types(UUID customer) {
        return jdbc().sql("select type from ledger.ledger_entry where stream_id = :stream order by seq")
                .param("stream", customer.toString())
                .query((row, _) -> row.getString(1))
                .list();
    }

    static JdbcClient jdbc() {
        return JdbcClient.create(bean(Foundations.class).database());
    }
}

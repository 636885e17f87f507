// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.demo.shop;

import de.siegmar.fastcsv.writer.CsvWriter;
import fi.lethe.app.client.CallFailed;
import fi.lethe.app.importing.ImportClient;
import fi.lethe.command.importing.FileForm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The files of the shop's older register, which are imported as any others. */
record OldRegister(List<InventedPerson> people, LocalDate today, Random random) {
    /** What it is called where imported registers are listed. */
    static final String NAME = "sample-shop";

    private static final int MOST_ORDERS = 4;
    private static final int ORDERS_OF_THE_FIRST = 40;
    private static final Map<String, Object> CUSTOMERS = Map.of(
            "Asiakasnumero", List.of("id"),
            "Nimi", List.of("name"),
            "Sähköposti", List.of("email"),
            "Katuosoite", List.of("street"),
            "Postinumero", List.of("postalCode"),
            "Postitoimipaikka", List.of("locality"),
            "Rekisteröity", List.of("obtainedOn"));
    private static final Map<String, Object> INVOICES = Map.of(
            "Laskunumero", List.of("id", "order", "invoice"),
            "Asiakasnumero", List.of("customer"),
            "Tilattu", List.of("orderedOn", "obtainedOn"),
            "Eräpäivä", List.of("dueOn"),
            "Yhteensä", List.of("total"),
            "Maksettu", List.of("paid"),
            "Maksupäivä", List.of("settledOn"),
            "Tuote", List.of("lineDescription"),
            "Määrä", List.of("lineQuantity"),
            "Hinta", List.of("lineUnitPrice"));

    /** @return how many customers and how many invoices came in */
    Taken take(ImportClient client) throws IOException, InterruptedException {
        return new Taken(
                send(client, "customers", mapping(CUSTOMERS, Map.of("source", "LEGACY_REGISTER")), customers()),
                send(
                        client,
                        "invoices",
                        mapping(INVOICES, Map.of("source", "LEGACY_REGISTER", "currency", "EUR")),
                        invoices()));
    }

    record Taken(long customers, long invoices) {}

    private static Map<String, Object> mapping(Map<String, Object> columns, Map<String, Object> constants) {
        return Map.of("from", NAME, "columns", columns, "constants", constants);
    }

    private static long send(ImportClient client, String as, Map<String, Object> mapping, String rows)
            throws InterruptedException {
        var path = client.begin(as, false, mapping);
        var end = client.send(
                path, FileForm.CSV, () -> new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)), _ -> {});
        if (end.path("rejected").asLong() > 0) {
            throw new CallFailed("of the sample shop's " + as + ", rows were rejected: "
                    + client.notes(path, "rejects", 0).get("rows").get(0));
        }
        return end.path("imported").asLong();
    }

    private String customers() throws IOException {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "Asiakasnumero",
                    "Nimi",
                    "Sähköposti",
                    "Katuosoite",
                    "Postinumero",
                    "Postitoimipaikka",
                    "Rekisteröity");
            for (var person : people) {
                csv.writeRecord(
                        Integer.toString(person.number()),
                        person.name(),
                        person.email(),
                        person.street(),
                        person.town().postalCode(),
                        person.town().locality(),
                        ago(person.days()));
            }
        }
        return text.toString();
    }

    private String invoices() throws IOException {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "Laskunumero",
                    "Asiakasnumero",
                    "Tilattu",
                    "Eräpäivä",
                    "Yhteensä",
                    "Maksettu",
                    "Maksupäivä",
                    "Tuote",
                    "Määrä",
                    "Hinta");
            for (var person : people) {
                int count = person.number() == 1 ? ORDERS_OF_THE_FIRST : random.nextInt(MOST_ORDERS + 1);
                InventedOrder.several(count, person, random).forEach(order -> write(csv, person, order));
            }
        }
        return text.toString();
    }

    /** One row for each line of it. */
    private void write(CsvWriter csv, InventedPerson person, InventedOrder order) {
        var paid = order.paid();
        for (var line : order.lines()) {
            csv.writeRecord(
                    order.number(),
                    Integer.toString(person.number()),
                    ago(order.days()),
                    ago(order.days() - InventedOrder.TERM),
                    order.total(),
                    paid == null ? "ei" : "kyllä",
                    paid == null ? "" : ago(paid),
                    line.what(),
                    Integer.toString(line.quantity()),
                    line.price());
        }
    }

    private String ago(int days) {
        return today.minusDays(days).toString();
    }
}

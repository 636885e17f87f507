// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static fi.lethe.app.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A small story with every command and every state of a customer, told over HTTP; everybody's e-mail address begins with the name
 * under which the story knows them.
 */
final class GoldenStory {
    /** The one that is sent again later, with this key. */
    static final String IDEMPOTENCY_KEY = "0b0f2f58-5d0c-4c3b-9a55-8f8f3a5d7e01";

    static final String LONG_PAUSE = "P28D";
    static final String MAPPING = """
            from: older-shop
            columns: {id: id, name: name, phone: phone, email: email, street: street}
            constants: {source: SHOP, obtainedOn: 2026-11-20}
            """;
    static final String INVOICE_MAPPING = """
            from: older-shop
            columns: {id: [id, order, invoice], customer: customer, date: orderedOn, total: total, paid: paid, settled: settledOn,
                      item: lineDescription, quantity: lineQuantity, price: lineUnitPrice}
            constants: {source: SHOP, currency: EUR, obtainedOn: 2026-11-20}
            """;
    static final String CUSTOMERS = """
            id;name;phone;email;street
            1;Maija Meikäläinen;040 1234501;imported@example.fi;Laukaantie 1
            2;Matti Meikäläinen;kysy isännöitsijältä;flagged@example.fi;Laukaantie 2
            """;
    static final String INVOICES = """
            id;customer;date;total;paid;settled;item;quantity;price
            901;1;2023-03-01;12,90;kyllä;2023-03-09;Kirjahylly;1;12,90
            902;2;2025-03-01;25,80;ei;;Kirjahylly;2;12,90
            """;

    private final House house;
    private final Map<String, String> customers = new LinkedHashMap<>();

    private GoldenStory(House house) {
        this.house = house;
    }

    /** Tells it, and answers the customers by the names under which it knows them. */
    static Map<String, String> tell(House house, Path directory) throws Exception {
        var story = new GoldenStory(house);
        new GoldenStaff(house).tell();
        story.living();
        story.restricted();
        story.forgotten();
        story.imported(directory);
        story.watched();
        story.settles();
        return story.customers;
    }

    /** What is sent again later, and answered as the first time. */
    static String repeated() {
        return Bodies.registration("Toistettu Meikäläinen", "repeated@example.fi");
    }

    private void living() {
        var active = registered("active");
        ordered(active, "2024-05-02", "A-1", "A-INV-1");
        settled(active, "A-INV-1");
        ordered(active, "2026-11-20", "A-2", "A-INV-2");
        changed(active, "active-new@example.fi");
        changed(active, "active@example.fi");
        customers.put(
                "name-only", succeeds("register-customer", """
                {"name": {"full": "Pelkkä Meikäläinen"}, "source": "SHOP", "obtainedOn": "2026-11-20"}""").get("customer").asString());
        succeeds("assign-contact-role", contactRole(registered("contact")));
        var left = registered("left-office");
        succeeds("assign-contact-role", contactRole(left));
        succeeds("end-contact-role", only(left));
        ended(registered("ended"), "2026-11-21");
        var reopened = registered("reopened");
        ended(reopened, "2025-01-31");
        ordered(reopened, "2025-02-03", "B-1", "B-INV-1");
        var repeated =
                house.as(Role.STAFF).command("register-customer", repeated(), "Idempotency-Key", IDEMPOTENCY_KEY);
        customers.put("repeated", json(repeated).get("customer").asString());
    }

    private void restricted() {
        restricts(registered("accuracy"), "ACCURACY_CONTESTED");
        var opposed = registered("opposed");
        ordered(opposed, "2025-06-01", "C-1", "C-INV-1");
        restricts(opposed, "UNLAWFUL_ERASURE_OPPOSED");
        var claims = registered("claims");
        restricts(claims, "NEEDED_FOR_CLAIMS");
        succeeds(
                "record-order",
                order(claims, "2026-11-20", "D-1", "D-INV-1")
                        .replace("\"source\"", "\"exception\": \"LEGAL_CLAIM\", \"source\""));
        restricts(registered("objection"), "OBJECTION_PENDING");
        var lifted = registered("lifted");
        restricts(lifted, "ACCURACY_CONTESTED");
        succeeds("lift-restriction", """
                {"customer": "%s", "informedAt": "2026-11-21T10:00:00Z"}""".formatted(lifted));
    }

    private void forgotten() {
        var pending = registered("pending");
        ordered(pending, "2024-05-02", "E-1", "E-INV-1");
        settled(pending, "E-INV-1");
        succeeds("forget-customer", Bodies.forgetting(pending, LONG_PAUSE));
        var cancelled = registered("cancelled");
        succeeds("forget-customer", Bodies.forgetting(cancelled, LONG_PAUSE));
        done(house.as(Role.RESPONSIBLE).command("cancel-erasure", only(cancelled)));
        var partly = registered("partly");
        ordered(partly, "2025-07-07", "F-1", "F-INV-1");
        ordered(partly, "2026-11-20", "F-2", "F-INV-2");
        settled(partly, "F-INV-2");
        forgets(partly);
        var held = registered("held");
        succeeds("assign-contact-role", contactRole(held));
        forgets(held);
        forgets(registered("forgotten"));
        var rest = registered("rest");
        ordered(rest, "2026-11-20", "G-1", "G-INV-1");
        forgets(rest);
        settled(rest, "G-INV-1");
    }

    private void imported(Path directory) throws Exception {
        var first = CUSTOMERS.replace("imported@", "imported-old@")
                + "3;Liisa Meikäläinen;040 1234503;no address;Laukaantie 3\n";
        assertThat(imports(house, directory, "customers", first)).contains("2 imported", "1 rejected", "1 flagged");
        assertThat(imports(house, directory, "customers", CUSTOMERS)).contains("1 changed", "1 unchanged");
        assertThat(imports(house, directory, "invoices", INVOICES)).contains("2 imported, 0 changed");
        for (var name : new String[] {"imported", "flagged"}) {
            var last = json(house.as(Role.STAFF).get("/api/ledger/head"))
                            .get("size")
                            .asLong()
                    - 1;
            var found = new GoldenAnswers(house, last + 1).found(name + "@example.fi");
            customers.put(name, found.get(0).asString());
        }
    }

    /** What {@code lethe import} says of such a file. */
    static String imports(House house, Path directory, String as, String rows) throws Exception {
        var file = Files.writeString(directory.resolve(as + ".csv"), rows);
        var mapping =
                Files.writeString(directory.resolve(as + ".yaml"), as.equals("customers") ? MAPPING : INVOICE_MAPPING);
        var line = ImportLine.run(house.as(Role.STAFF), file.toString(), "--as", as, "--mapping", mapping.toString());
        assertThat(line.out()).as(line.err()).contains("imported");
        return line.out();
    }

    /** Views, and a replay. */
    private void watched() throws InterruptedException {
        for (var customer : customers.values()) {
            house.as(Role.STAFF).get("/api/registry/customers/" + customer);
        }
        house.as(Role.STAFF).get("/api/registry/customers/" + customers.get("claims") + "?exception=LEGAL_CLAIM");
        house.as(Role.DPO).get("/api/registry/customers/" + customers.get("active"));
        assertThat(GoldenAnswers.differing(house)).isZero();
    }

    /** Waits for what follows by itself; denials are written down once their minute is over. */
    private void settles() throws InterruptedException {
        for (var name : new String[] {"partly", "held", "forgotten", "rest"}) {
            var path = "/api/audit/customers/" + customers.get(name);
            assertThat(Eventually.within(
                            Duration.ofSeconds(30),
                            () -> house.as(Role.AUDITOR).get(path).body().contains("\"ErasureCompleted\"")))
                    .as(name)
                    .isTrue();
        }
        assertThat(Eventually.within(
                        Duration.ofSeconds(90),
                        () -> house.as(Role.DPO)
                                .get("/api/audit/entries?type=AccessDenied")
                                .body()
                                .contains("position")))
                .isTrue();
        var rest = "/api/registry/customers/" + customers.get("rest");
        assertThat(Eventually.within(
                        Duration.ofSeconds(30),
                        () -> json(house.as(Role.STAFF).get(rest))
                                .at("/state")
                                .asString()
                                .equals("FORGOTTEN")))
                .isTrue();
    }

    private String registered(String name) {
        var first = name.substring(0, 1).toUpperCase(Locale.ROOT)
                + name.substring(1).replace('-', 'x');
        var answer = succeeds("register-customer", Bodies.registration(first + " Meikäläinen", name + "@example.fi"));
        var customer = answer.get("customer").asString();
        customers.put(name, customer);
        return customer;
    }

    private void ordered(String customer, String day, String order, String invoice) {
        succeeds("record-order", order(customer, day, order, invoice));
    }

    private static String order(String customer, String day, String order, String invoice) {
        return Bodies.order(customer, order, invoice)
                .replace("\"orderedOn\": \"2026-11-20\"", "\"orderedOn\": \"" + day + "\"");
    }

    private void settled(String customer, String invoice) {
        succeeds("settle-invoice", Bodies.settlement(customer, invoice));
    }

    private void changed(String customer, String email) {
        succeeds("change-contact-details", Bodies.contact(customer, email));
    }

    private void ended(String customer, String day) {
        succeeds("end-customer-relationship", """
                {"customer": "%s", "endedOn": "%s"}""".formatted(customer, day));
    }

    private void restricts(String customer, String ground) {
        succeeds("restrict-processing", """
                {"customer": "%s", "ground": "%s"}""".formatted(customer, ground));
    }

    private void forgets(String customer) {
        succeeds("forget-customer", Bodies.forgetting(customer, "PT0S"));
    }

    private static String only(String customer) {
        return "{\"customer\": \"" + customer + "\"}";
    }

    private static String contactRole(String customer) {
        return """
                {"customer": "%s", "organisation": {"name": "Esimerkki Oy", "businessId": "0112038-9"}, "role": "hankinta",
                 "workContact": {"email": "work@example.fi"}, "source": "COMPANY_UPDATE", "obtainedOn": "2026-11-20"}""".formatted(customer);
    }

    private JsonNode succeeds(String command, String body) {
        return json(done(house.as(Role.STAFF).command(command, body)));
    }

    private static HttpResponse<String> done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return answer;
    }
}

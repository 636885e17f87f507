// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static fi.lethe.app.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import fi.lethe.testing.Workbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Plants canaries wherever something personal can come in: through every command, and through everything that is refused. */
record PlantedEverywhere(House house, Canaries canaries) {

    /** Through every field of every command that is accepted; answers the customer. */
    String accepted() {
        var customer = json(succeeds("register-customer", registration(canaries.words())))
                .get("customer")
                .asString();
        var invoice = canaries.plain();
        succeeds("record-order", order(customer, invoice, """
                , "billTo": {"name": "%s", "address": %s}""".formatted(canaries.words(), address())));
        succeeds("record-order", order(customer, canaries.plain(), ""));
        succeeds("change-contact-details", """
                {"customer": "%s", "contact": %s, "source": "CUSTOMER_NOTICE", "obtainedOn": "2026-11-21"}""".formatted(customer, contact()));
        imported();
        succeeds("settle-invoice", Bodies.settlement(customer, invoice));
        succeeds("assign-contact-role", contactRole(customer, "0112038-9"));
        succeeds("open-case", aCase(customer));
        succeeds("forget-customer", Bodies.forgetting(customer, "P3D"));
        var cancelled = house.as(Role.RESPONSIBLE).command("cancel-erasure", "{\"customer\": \"" + customer + "\"}");
        assertThat(cancelled.statusCode()).as(cancelled.body()).isEqualTo(200);
        return customer;
    }

    private String aCase(String customer) {
        return """
                {"kind": "ACCESS", "customers": ["%s"], "channel": "EMAIL", "receivedAt": "2026-11-20T10:00:00Z", "receivedBy": "%s",
                 "language": "fi", "requester": {"name": "%s", "contact": "%s", "relation": "%s"}, "words": "%s"}""".formatted(
                customer, canaries.email(), canaries.words(), canaries.email(), canaries.words(), canaries.words());
    }

    /** Through a file: rows that are taken, one with a phone number kept as given, and rows that are rejected. */
    private void imported() {
        try {
            var directory = Files.createTempDirectory("lethe-import-");
            var file = Files.writeString(
                    directory.resolve("customers.csv"),
                    "id;name;phone;email;street\n"
                            + row(canaries.plain(), canaries.phone(), canaries.email())
                            + row(canaries.plain(), canaries.words(), canaries.email())
                            + row(canaries.plain(), canaries.phone(), canaries.words())
                            + row(canaries.plain(), canaries.phone(), canaries.email())
                                    .replace('\n', ';')
                            + canaries.words() + "\n");
            var mapping = Files.writeString(directory.resolve("customers.yaml"), """
                    from: older-shop
                    columns: {id: id, name: name, phone: phone, email: email, street: street}
                    constants: {source: SHOP, obtainedOn: 2026-11-20}
                    """);
            for (var each : List.of(file, Files.write(directory.resolve("customers.xlsx"), workbook()))) {
                var line = ImportLine.run(
                        house.as(Role.STAFF), each.toString(), "--as", "customers", "--mapping", mapping.toString());
                assertThat(line.out()).as(line.err()).contains("2 imported", "2 rejected", "1 flagged");
                silent(line.out() + line.err());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same as a workbook; it is rejected for an error in a cell, too. */
    private byte[] workbook() {
        return new Workbook()
                .texts("id", "name", "phone", "email", "street")
                .texts(canaries.plain(), canaries.words(), canaries.phone(), canaries.email(), canaries.words())
                .texts(canaries.plain(), canaries.words(), canaries.words(), canaries.email(), canaries.words())
                .texts(canaries.plain(), canaries.words(), canaries.phone(), canaries.words(), canaries.words())
                .row(
                        Workbook.typed("str", canaries.plain()),
                        Workbook.inline(canaries.words()),
                        Workbook.typed("e", "#N/A"))
                .bytes();
    }

    private String row(String id, String phone, String email) {
        return String.join(";", id, canaries.words(), phone, email, canaries.words()) + "\n";
    }

    /** Through every way to be refused; no refusal repeats what came. */
    void refused(String customer) throws IOException {
        refusedBodies(customer);
        refusedCallers();
        refusedHeaders();
        refusedPaths();
        refusedRequests();
    }

    private void refusedBodies(String customer) {
        refuses("register-customer", "{\"name\": {\"full\": \"" + canaries.words() + "\"", 400);
        refuses("register-customer", canaries.words(), 400);
        unknownMember("{\"" + canaries.words() + "\": 1}");
        refuses("register-customer", "{\"name\": \"" + canaries.words() + "\"}", 422);
        refuses("register-customer", registration(canaries.words() + " 131052-308T"), 422);
        refuses("register-customer", registration(canaries.words()).replace("WEB_REGISTRATION", canaries.plain()), 422);
        refuses("register-customer", registration(canaries.words()).replace("2026-11-20", canaries.plain()), 422);
        refuses("record-order", order(customer, canaries.plain(), "").replace("12.90", canaries.plain()), 422);
        refuses("change-contact-details", Bodies.contact(UUID.randomUUID().toString(), canaries.email()), 404);
        refuses("change-contact-details", Bodies.contact(canaries.plain(), canaries.email()), 422);
        refuses("change-contact-details", Bodies.contact(customer, canaries.words()), 422);
        refuses("settle-invoice", Bodies.settlement(customer, canaries.plain()), 409);
        refuses("assign-contact-role", contactRole(customer, canaries.plain()), 422);
        refuses(
                "restrict-processing",
                "{\"customer\": \"" + customer + "\", \"ground\": \"" + canaries.words() + "\"}",
                422);
        refuses("register-customer", registration(canaries.words().repeat(20_000)), 413);
        refuses("open-case", aCase(UUID.randomUUID().toString()), 422);
        refuses("open-case", aCase(customer).replace("EMAIL", canaries.plain()), 422);
        refuses("close-case", "{\"case\": \"" + canaries.plain() + "\", \"outcome\": \"WITHDRAWN\"}", 422);
        refuses(canaries.plain(), registration(canaries.words()), 404);
    }

    private void refusedCallers() {
        var body = registration(canaries.words());
        silent(house.as(Role.AUDITOR).command("register-customer", body), 403);
        var address = house.lethe().address();
        silent(new Caller(address, canaries.plain()).command("register-customer", body), 401);
        silent(basic(canaries.plain(), canaries.plain()), 401);
        silent(basic(canaries.email(), "correct horse battery staple"), 401);
    }

    private HttpResponse<String> basic(String login, String password) {
        var pair = Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
        return Caller.send(HttpRequest.newBuilder(house.lethe().address().resolve("/api/tokens"))
                .header("Authorization", "Basic " + pair)
                .POST(BodyPublishers.noBody())
                .build());
    }

    private void refusedHeaders() {
        var staff = house.as(Role.STAFF);
        var body = registration(canaries.words());
        silent(staff.command("register-customer", body, "Idempotency-Key", canaries.plain()), 400);
        silent(staff.command("register-customer", body, "If-Match", canaries.plain()), 400);
        var unread = new String[] {
            "User-Agent", canaries.plain(), "Cookie", "name=" + canaries.plain(), "X-Name", canaries.plain()
        };
        silent(staff.get("/api/registry/customers/" + UUID.randomUUID(), unread), 404);
    }

    private void refusedPaths() {
        var staff = house.as(Role.STAFF);
        silent(staff.get("/api/registry/customers/" + canaries.plain()), 404);
        silent(staff.get("/api/ledger/entries/" + canaries.plain()), 404);
        silent(staff.get("/" + canaries.plain()), 404);
        silent(staff.get("/api/registry/customers/" + UUID.randomUUID() + "?after=" + canaries.plain()), 422);
        assertThat(staff.get("/api/registry/customers/" + UUID.randomUUID() + "?" + canaries.plain() + "=1")
                        .statusCode())
                .as("names the parameter, as it must")
                .isEqualTo(422);
        silent(staff.get("/api/registry/customers/" + UUID.randomUUID() + "?purpose=" + canaries.plain()), 422);
        silent(staff.get("/api/registry/customers/" + UUID.randomUUID() + "?exception=" + canaries.plain()), 422);
    }

    /** What the web server itself refuses. */
    private void refusedRequests() throws IOException {
        var raw = new RawHttp(house.lethe().address());
        silent(raw.send(
                "GET /api/..;/" + canaries.plain() + " HTTP/1.1\r\nHost: OWN_HOST\r\nConnection: close\r\n\r\n"));
        silent(raw.send(
                "GET /api/%00" + canaries.plain() + " HTTP/1.1\r\nHost: OWN_HOST\r\nConnection: close\r\n\r\n"));
        silent(raw.send("GET /" + canaries.plain() + "{} HTTP/1.1\r\nHost: OWN_HOST\r\nConnection: close\r\n\r\n"));
        silent(raw.send(canaries.plain() + " / HTTP/1.1\r\nHost: OWN_HOST\r\nConnection: close\r\n\r\n"));
        silent(raw.send(
                "GET / HTTP/1.1\r\nHost: OWN_HOST\r\n(" + canaries.plain() + "): 1\r\nConnection: close\r\n\r\n"));
        silent(raw.send("GET / " + canaries.plain() + "\r\n\r\n"));
        silent(raw.send("GET / HTTP/1.1\r\nHost: OWN_HOST\r\nX-Long: "
                + canaries.plain().repeat(2_000) + "\r\n\r\n"));
    }

    private HttpResponse<String> succeeds(String command, String body) {
        var answer = house.as(Role.STAFF).command(command, body);
        assertThat(answer.statusCode()).as(command + " " + answer.body()).isLessThan(300);
        return answer;
    }

    private void refuses(String command, String body, int status) {
        silent(house.as(Role.STAFF).command(command, body), status);
    }

    /** Its pointer has to name the member, so this one answer does repeat what came. */
    private void unknownMember(String body) {
        assertThat(house.as(Role.STAFF).command("register-customer", body).statusCode())
                .isEqualTo(422);
    }

    private void silent(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        silent(answer.body() + answer.headers().map());
    }

    private void silent(String answer) {
        assertThat(canaries.planted().stream().filter(answer::contains))
                .as("repeated in %s", answer)
                .isEmpty();
    }

    private String registration(String name) {
        return """
                {"name": {"full": "%s", "calledBy": "%s", "customerNumber": "%s"}, "organisation": {"name": "%s", "businessId": "0112038-9"},
                 "contact": %s, "source": "WEB_REGISTRATION", "obtainedOn": "2026-11-20"}""".formatted(name, canaries.words(), canaries.plain(), canaries.words(), contact());
    }

    private String contactRole(String customer, String businessId) {
        return """
                {"customer": "%s", "organisation": {"name": "%s", "businessId": "%s"}, "role": "%s", "workContact": %s,
                 "source": "COMPANY_UPDATE", "obtainedOn": "2026-11-20"}""".formatted(customer, canaries.words(), businessId, canaries.words(), contact());
    }

    private String contact() {
        return """
                {"email": "%s", "phone": "%s", "www": "%s", "address": %s}""".formatted(canaries.email(), canaries.phone(), canaries.url(), address());
    }

    private String address() {
        return """
                {"street": "%s", "postalCode": "40320", "locality": "%s", "country": "FI"}""".formatted(canaries.words(), canaries.words());
    }

    private String order(String customer, String invoice, String billTo) {
        return """
                {"customer": "%s", "order": "%s", "orderedOn": "2026-11-20",
                 "lines": [{"description": "%s", "quantity": 1, "unitPrice": "12.90"}],
                 "total": {"amount": "12.90", "currency": "EUR"},
                 "invoice": {"number": "%s", "dueOn": "2026-12-04"%s}, "source": "SHOP", "obtainedOn": "2026-11-20"}""".formatted(customer, canaries.plain(), canaries.words(), invoice, billTo);
    }
}

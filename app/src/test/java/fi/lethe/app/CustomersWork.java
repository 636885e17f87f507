// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** What is done to customers and cases, each command rehearsed and sent, and what is read of it in every state. */
final class CustomersWork {
    private static final String NOTHING = "";

    private final PublishedCalls calls;
    private final Staff people;
    private String customer = "";

    CustomersWork(PublishedCalls calls, Staff people) {
        this.calls = calls;
        this.people = people;
    }

    void tell() throws InterruptedException {
        registered();
        command("record-order", Bodies.order(customer, "2026-1001", "INV-7"));
        command("change-contact-details", Bodies.contact(customer, "maija@uusi.example.fi"));
        command("assign-contact-role", """
                {"customer": "%s", "organisation": {"name": "Esimerkki Oy"}, "role": "hankinta",
                 "workContact": {"email": "maija@esimerkki.fi"}, "source": "CUSTOMER_NOTICE", "obtainedOn": "2026-11-20"}""".formatted(customer));
        rectify("NAME", "\"name\": {\"full\": \"Maija Meikäläinen\"}");
        rectify("CONTACT", "\"contact\": {\"phone\": \"+358 40 7654321\"}");
        var known = read("KNOWN");
        search(known.get("position").asLong());
        aCase();
        restricted();
        command("end-contact-role", only());
        command("end-customer-relationship", """
                {"customer": "%s", "endedOn": "2026-11-20"}""".formatted(customer));
        command("object-to-processing", """
                {"customer": "%s", "purposes": ["direct-marketing"]}""".formatted(customer));
        erased();
    }

    private void registered() {
        var body = Bodies.registration("Maija Meikäläinen", "maija@example.fi");
        calls.call(people.staff(), 200, "register-customer-rehearsal", body);
        customer = calls.call(people.staff(), 201, "register-customer", body)
                .get("customer")
                .asString();
    }

    private void rectify(String field, String value) {
        command("rectify-data", """
                {"customer": "%s", "field": "%s", "ground": "WRONG", %s,
                 "source": "CUSTOMER_NOTICE", "obtainedOn": "2026-11-21"}""".formatted(customer, field, value));
    }

    private void search(long position) {
        var found = calls.call(
                people.staff(), 200, "search-customers", "{\"q\": \"meikäl\", \"after\": %d}".formatted(position));
        assertThat(found.at("/customers/0/name/state").asString()).isEqualTo("KNOWN");
    }

    private void aCase() {
        var body = """
                {"kind": "ACCESS", "customers": ["%s"], "channel": "EMAIL", "receivedAt": "2026-11-20T08:00:00Z",
                 "receivedBy": "asiakaspalvelu", "language": "fi", "requester": {"name": "Maija Meikäläinen"},
                 "words": "Mitä minusta tiedetään?"}""".formatted(customer);
        calls.call(people.staff(), 200, "open-case-rehearsal", body);
        var opened = calls.call(people.staff(), 201, "open-case", body);
        var id = opened.get("case").asString();
        calls.call(people.staff(), 200, "list-cases?after=" + opened.get("position"), NOTHING);
        var read = calls.call(people.staff(), 200, "read-case", NOTHING, id);
        assertThat(read.at("/words/state").asString()).isEqualTo("KNOWN");
        command("close-case", "{\"case\": \"%s\", \"outcome\": \"WITHDRAWN\"}".formatted(id));
    }

    private void restricted() {
        var position = command("restrict-processing", """
                {"customer": "%s", "ground": "ACCURACY_CONTESTED"}""".formatted(customer));
        read("WITHHELD");
        var listed = calls.call(people.responsible(), 200, "list-restrictions?after=" + position, NOTHING);
        assertThat(listed.at("/restrictions/0/customer").asString()).isEqualTo(customer);
        var found = calls.call(people.responsible(), 200, "find-withheld", """
                {"customer": "%s", "after": %d}""".formatted(customer, position));
        assertThat(found.at("/customers/0/restriction").isObject()).isTrue();
        command("lift-restriction", """
                {"customer": "%s", "informedAt": "2026-11-20T08:00:00Z"}""".formatted(customer));
    }

    private void erased() throws InterruptedException {
        var position = command("forget-customer", Bodies.forgetting(customer, "P3D"));
        var listed = calls.call(people.responsible(), 200, "list-erasures?after=" + position, NOTHING);
        assertThat(listed.at("/erasures/0/customer").asString()).isEqualTo(customer);
        command("cancel-erasure", only());
        command("settle-invoice", Bodies.settlement(customer, "INV-7"));
        command("forget-customer", Bodies.forgetting(customer, "PT0S"));
        assertThat(Eventually.within(
                        Duration.ofSeconds(20),
                        () -> read(people.staff()).at("/name/state").asString().equals("SHREDDED")))
                .isTrue();
        read(people.auditor());
        calls.call(people.auditor(), 200, "read-history", NOTHING, customer);
        calls.call(people.auditor(), 200, "list-entries?customer=" + customer, NOTHING);
    }

    private JsonNode read(String state) {
        var read = read(people.staff());
        assertThat(read.at("/name/state").asString()).isEqualTo(state);
        assertThat(read(people.auditor()).at("/name/state").asString()).isEqualTo("SEALED");
        return read;
    }

    private JsonNode read(Caller reader) {
        return calls.call(reader, 200, "read-customer", NOTHING, customer);
    }

    /** By the one who may do all of it; answers where it stands in the ledger. */
    private long command(String name, String body) {
        calls.call(people.responsible(), 200, name + "-rehearsal", body);
        return calls.call(people.responsible(), 200, name, body).get("position").asLong();
    }

    private String only() {
        return "{\"customer\": \"%s\"}".formatted(customer);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static fi.lethe.app.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Data are rectified (GDPR Art. 16), and what is not needed is destroyed although nobody is forgotten. */
class RectificationTest {
    private static final House HOUSE = House.shared();
    private static final Caller STAFF = HOUSE.as(Role.STAFF);
    private static final String ORGANISATION = "\"organisation\": {\"name\": \"Kukka Oy\", \"role\": \"ostaja\"}, ";

    private final String order = UUID.randomUUID().toString();
    private final String invoice = "L-" + UUID.randomUUID();
    private String customer = "";

    @BeforeEach
    void register() {
        var body = Bodies.registration("Oili Oikaistava", "oili." + order + "@example.fi")
                .replaceFirst("\\{", "{" + ORGANISATION);
        var registered = STAFF.command("register-customer", body);
        assertThat(registered.statusCode()).as(registered.body()).isEqualTo(201);
        customer = json(registered).get("customer").asString();
    }

    @Test
    void another_name_counts_from_then_on_and_the_one_before_stands_in_the_past() {
        var before = firstPosition();
        var done = rectified("NAME", "WRONG", "\"name\": {\"full\": \"Oili Oikea\"}");

        assertThat(read(done, "/name/value/full")).isEqualTo("Oili Oikea");
        assertThat(json(STAFF.get(path() + "?asOf=" + before))
                        .at("/name/value/full")
                        .asString())
                .isEqualTo("Oili Oikaistava");
        assertThat(found("oikea", done)).isTrue();
        assertThat(found("oikaistava", done)).isFalse();
        assertThat(events()).containsExactly("CustomerRegistered", "DataRectified");
    }

    @Test
    void an_organisation_that_is_taken_out_is_destroyed_and_the_customer_stays() {
        rectified("ORGANISATION", "OUTDATED", "\"remove\": true");

        eventually("DataDisposed");
        assertThat(events()).containsExactly("CustomerRegistered", "DataRectified", "DisposalOrdered", "DataDisposed");
        var now = last();
        assertThat(now.get("state").asString()).isEqualTo("ACTIVE");
        assertThat(now.at("/organisation").toString()).contains("SHREDDED").doesNotContain("Kukka");
        assertThat(now.at("/name/value/full").asString()).isEqualTo("Oili Oikaistava");
        assertThat(json(STAFF.get(path() + "?asOf=" + firstPosition())).toString())
                .as("not even in the past")
                .doesNotContain("Kukka");
        var again = rectified("ORGANISATION", "INCOMPLETE", "\"organisation\": {\"name\": \"Uusi Kukka Oy\"}");
        assertThat(read(again, "/organisation/value/name")).isEqualTo("Uusi Kukka Oy");
    }

    @Test
    void what_is_unnecessary_of_a_contact_is_destroyed_and_the_rest_goes_on_under_another_key() {
        var done = rectified("CONTACT", "UNNECESSARY", "\"contact\": {\"phone\": null, \"address\": null}");
        assertThat(done.get("removed").toString()).isEqualTo("[\"PHONE\",\"ADDRESS\"]");
        assertThat(read(done, "/contact/value/email")).isEqualTo("oili." + order + "@example.fi");

        eventually("DataDisposed");
        assertThat(last().at("/contact/value/email").asString()).isEqualTo("oili." + order + "@example.fi");
        assertThat(last().at("/contact/value/phone").isMissingNode()
                        || last().at("/contact/value/phone").isNull())
                .isTrue();
        assertThat(json(STAFF.get(path() + "?asOf=" + firstPosition())).toString())
                .doesNotContain("401234567");
        var further = STAFF.command("change-contact-details", """
                {"customer": "%s", "contact": {"www": "https://example.fi"},
                 "source": "CUSTOMER_NOTICE", "obtainedOn": "2026-11-22"}""".formatted(customer));
        assertThat(read(json(further), "/contact/value/email")).isEqualTo("oili." + order + "@example.fi");
        assertThat(read(json(further), "/contact/value/www")).isEqualTo("https://example.fi");
    }

    @Test
    void who_had_something_destroyed_is_forgotten_whole_afterwards() {
        rectified("CONTACT", "UNNECESSARY", "\"contact\": {\"phone\": null}");
        var forgotten = json(STAFF.command("forget-customer", """
                {"customer": "%s", "ground": "CONSENT_WITHDRAWN", "pause": "PT0S"}""".formatted(customer)));

        assertThat(forgotten.get("retained").toString()).isEqualTo("[]");
        eventually("ErasureCompleted");
        eventually("DataDisposed");
        assertThat(last().get("state").asString()).isEqualTo("FORGOTTEN");
        assertThat(last().toString()).doesNotContain("oili.", "Oikaistava");
    }

    @Test
    void an_erasure_that_is_cancelled_does_not_bring_back_what_was_destroyed() {
        rectified("ORGANISATION", "WRONG", "\"remove\": true");
        accepted(STAFF.command("forget-customer", """
                {"customer": "%s", "ground": "CONSENT_WITHDRAWN", "pause": "P7D"}""".formatted(customer)));
        accepted(HOUSE.as(Role.RESPONSIBLE).command("cancel-erasure", "{\"customer\": \"" + customer + "\"}"));

        eventually("DataDisposed");
        assertThat(last().get("state").asString()).isEqualTo("ACTIVE");
        assertThat(last().at("/organisation").toString()).contains("SHREDDED");
        assertThat(last().at("/name/value/full").asString()).isEqualTo("Oili Oikaistava");
    }

    @Test
    void an_order_is_put_right_and_only_that_one() {
        ordered(order, invoice);
        ordered("T-" + order, null);
        var done = rectified(
                "ORDER",
                "WRONG",
                "\"order\": {\"number\": \"%s\", \"orderedOn\": \"2026-11-19\", \"lines\": [{\"description\": \"Vihko\", \"quantity\": 2, \"unitPrice\": \"1.50\"}], \"total\": {\"amount\": \"3.00\", \"currency\": \"EUR\"}}"
                        .formatted(order));

        assertThat(read(done, "/orders/value/1/value/lines/0/description")).isEqualTo("Vihko");
        assertThat(read(done, "/orders/value/1/value/total/amount")).isEqualTo("3.00");
        assertThat(read(done, "/orders/value/1/value/orderedOn")).isEqualTo("2026-11-19");
        assertThat(read(done, "/orders/value/0/value/lines/0/description")).isEqualTo("Kirja");
        assertThat(replayed()).doesNotContain(customer);
    }

    @Test
    void an_invoice_goes_on_under_its_right_number() {
        ordered(order, invoice);
        var done = rectified(
                "BILLING",
                "WRONG",
                "\"invoice\": {\"number\": \"%s\", \"newNumber\": \"%s-B\", \"dueOn\": \"2026-12-24\"}"
                        .formatted(invoice, invoice));

        assertThat(read(done, "/billing/value/0/value/number")).isEqualTo(invoice + "-B");
        assertThat(read(done, "/billing/value/0/value/dueOn")).isEqualTo("2026-12-24");
        assertThat(read(done, "/billing/value/0/value/total/amount")).isEqualTo("12.90");
        assertThat(settle(invoice).statusCode()).isEqualTo(409);
        accepted(settle(invoice + "-B"));
        assertThat(last().at("/billing/value/0/value/settledAt").asString()).isNotEmpty();
        var later = rectified(
                "BILLING",
                "WRONG",
                "\"invoice\": {\"number\": \"%s-B\", \"newNumber\": \"%s-C\"}".formatted(invoice, invoice));
        assertThat(read(later, "/billing/value/0/value/settledAt"))
                .as("what was paid stays paid")
                .isNotEmpty();
        assertThat(settle(invoice + "-C").statusCode()).isEqualTo(409);
        assertThat(replayed()).doesNotContain(customer);
    }

    @Test
    void an_invoice_that_turns_out_to_ask_for_nothing_holds_nobody() {
        ordered(order, invoice);
        rectified(
                "BILLING",
                "WRONG",
                "\"invoice\": {\"number\": \"%s\", \"total\": {\"amount\": \"0.00\", \"currency\": \"EUR\"}}"
                        .formatted(invoice));

        var forgotten = json(STAFF.command("forget-customer", """
                {"customer": "%s", "ground": "CONSENT_WITHDRAWN", "pause": "PT0S"}""".formatted(customer)));
        assertThat(forgotten.get("retained").toString()).isEqualTo("[]");
    }

    @Test
    void a_number_that_nobody_knows_is_refused() {
        ordered(order, invoice);

        assertThat(problem("ORDER", "\"order\": {\"number\": \"none\", \"orderedOn\": \"2026-11-19\"}"))
                .isEqualTo("/problems/order-unknown");
        assertThat(problem("BILLING", "\"invoice\": {\"number\": \"none\", \"dueOn\": \"2026-12-24\"}"))
                .isEqualTo("/problems/invoice-unknown");
        var other = "M-" + invoice;
        ordered(UUID.randomUUID().toString(), other);
        assertThat(problem(
                        "BILLING",
                        "\"invoice\": {\"number\": \"%s\", \"newNumber\": \"%s\"}".formatted(invoice, other)))
                .isEqualTo("/problems/invoice-exists");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            NAME         | WRONG       | '"remove": true'                                        | /remove
            NAME         | WRONG       | '"contact": {"www": null}'                              | /name
            NAME         | WRONG       | '"name": {"full": "A B"}, "contact": {"www": null}'     | /contact
            CONTACT      | WRONG       | '"contact": {}'                                         | /contact
            ORGANISATION | WRONG       | '"remove": true, "organisation": {"name": "X Oy"}'      | /organisation
            ORDER        | UNNECESSARY | '"order": {"number": "1", "orderedOn": "2026-11-19"}'   | /ground
            ORDER        | WRONG       | '"order": {"number": "1"}'                              | /order
            BILLING      | WRONG       | '"invoice": {"number": "1"}'                            | /invoice
            """)
    void what_does_not_fit_together_is_refused_at_its_place(String field, String ground, String value, String pointer) {
        var refused = STAFF.command("rectify-data", body(field, ground, value));

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(json(refused).toString()).contains("\"" + pointer + "\"");
        assertThat(events()).containsExactly("CustomerRegistered");
    }

    @Test
    void while_restricted_the_persons_own_word_and_no_other_puts_data_right() {
        accepted(STAFF.command("restrict-processing", """
                {"customer": "%s", "ground": "ACCURACY_CONTESTED"}""".formatted(customer)));

        var others = STAFF.command(
                "rectify-data",
                body("NAME", "WRONG", "\"name\": {\"full\": \"Oili Oikea\"}")
                        .replace("CUSTOMER_NOTICE", "AUTHORITY_UPDATE"));
        assertThat(others.statusCode()).isEqualTo(423);
        rectified("NAME", "WRONG", "\"name\": {\"full\": \"Oili Oikea\"}");
        accepted(STAFF.command("lift-restriction", """
                {"customer": "%s", "informedAt": "2026-11-23T10:00:00Z"}""".formatted(customer)));
        assertThat(last().at("/name/value/full").asString()).isEqualTo("Oili Oikea");
    }

    private void ordered(String number, @Nullable String ofInvoice) {
        accepted(STAFF.command("record-order", """
                {"customer": "%s", "order": "%s", "orderedOn": "2026-11-20",
                 "lines": [{"description": "Kirja", "quantity": 1, "unitPrice": "12.90"}],
                 "total": {"amount": "12.90", "currency": "EUR"}, %s
                 "source": "WEB_SHOP", "obtainedOn": "2026-11-20"}""".formatted(
                customer, number, ofInvoice == null ? "" : "\"invoice\": {\"number\": \"" + ofInvoice + "\"},")));
    }

    private HttpResponse<String> settle(String number) {
        return STAFF.command("settle-invoice", """
                {"customer": "%s", "invoice": "%s", "settledAt": "2026-11-22T10:00:00Z"}""".formatted(customer, number));
    }

    private JsonNode rectified(String field, String ground, String value) {
        return json(accepted(STAFF.command("rectify-data", body(field, ground, value))));
    }

    private String problem(String field, String value) {
        var refused = STAFF.command("rectify-data", body(field, "WRONG", value));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
        return json(refused).get("type").asString();
    }

    private String body(String field, String ground, String value) {
        return """
                {"customer": "%s", "field": "%s", "ground": "%s", %s, "source": "CUSTOMER_NOTICE",
                 "obtainedOn": "2026-11-21"}""".formatted(customer, field, ground, value);
    }

    private static HttpResponse<String> accepted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private boolean found(String words, JsonNode after) {
        var answer = STAFF.post(
                "/api/registry/search",
                "{\"q\": \"" + words + "\", \"after\": " + after.get("position").asLong() + "}");
        return answer.body().contains(customer);
    }

    private String read(JsonNode answer, String pointer) {
        return json(STAFF.get(path() + "?after=" + answer.get("position").asLong()))
                .at(pointer)
                .asString("");
    }

    private JsonNode last() {
        return json(STAFF.get(
                path() + "?after=" + history().getLast().get("position").asLong()));
    }

    private long firstPosition() {
        return history().getFirst().get("position").asLong();
    }

    private void eventually(String type) {
        within(() -> events().contains(type));
    }

    private static void within(BooleanSupplier condition) {
        try {
            assertThat(Eventually.within(Duration.ofMinutes(1), condition)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> events() {
        return history().stream().map(entry -> entry.get("type").asString()).toList();
    }

    private List<JsonNode> history() {
        var entries = new ArrayList<JsonNode>();
        json(STAFF.get("/api/audit/customers/" + customer)).get("entries").forEach(entries::add);
        return entries;
    }

    private String replayed() {
        var auditor = HOUSE.as(Role.AUDITOR);
        var begun = json(auditor.post("/api/replays", "{}"));
        var id = begun.get("id").asString();
        within(() ->
                !json(auditor.get("/api/replays/" + id)).get("state").asString().equals("RUNNING"));
        return auditor.get("/api/replays/" + id).body();
    }

    private String path() {
        return "/api/registry/customers/" + customer;
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fi.lethe.events.Role;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Markup and script in every personal field come out as the text that they are, on every page that shows it. */
class InjectionInBrowserTest extends InBrowser {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String FOREIGN =
            "document.querySelectorAll('[data-hit], img[src=\"x\"], iframe, script:not([src]), a[href^=\"javascript\"]').length";

    private final List<String> planted = new ArrayList<>();

    @Test
    void what_is_written_into_a_field_stays_text_on_every_page() {
        var staff = house.as(Role.STAFF);
        var customer = registered(staff);
        var order = done(staff.command("record-order", order(customer)));
        var opened = done(staff.command("open-case", aCase(customer)));
        staff.get("/api/registry/customers/" + customer + "?after="
                + opened.get("position").asLong());

        var seen = new StringBuilder();
        for (var role : List.of(Role.STAFF, Role.RESPONSIBLE, Role.DPO, Role.AUDITOR)) {
            var page = chromium.signedIn(house, role, true, "en-GB", 1280);
            var dialogs = new ArrayList<String>();
            page.onDialog(dialog -> {
                dialogs.add(dialog.message());
                dialog.dismiss();
            });
            for (var path : pages(
                    customer,
                    opened.get("case").asString(),
                    order.get("position").asLong())) {
                page.navigate(house.lethe().address() + path);
                seen.append(looked(page, role + " " + path));
            }
            assertThat(dialogs).isEmpty();
        }
        assertThat(planted)
                .hasSizeGreaterThan(12)
                .allSatisfy(text -> assertThat(seen)
                        .as("shown somewhere, as it was written")
                        .contains(text));
    }

    private static List<String> pages(String customer, String opened, long position) {
        var of = "/console/customers/" + customer;
        return List.of(
                of,
                of + "/orders",
                of + "/cases",
                of + "/history",
                of + "/viewings",
                of + "/forgetting?ground=CONSENT_WITHDRAWN",
                "/console",
                "/console/cases",
                "/console/cases/" + opened,
                "/console/entries?customer=" + customer,
                "/console/entries/" + position,
                "/console/commands/change-contact-details?of=" + customer,
                "/console/commands/rectify-data?of=" + customer,
                "/console/commands/settle-invoice?of=" + customer);
    }

    private static String looked(Page page, String where) {
        assertThat(page.evaluate(FOREIGN)).as(where).isEqualTo(0);
        var fields = page.locator("main input:not([type=hidden])").all().stream()
                .map(field -> field.inputValue())
                .toList();
        return page.locator("body").innerText() + "\n" + fields;
    }

    /** A text that would be an element or end an attribute; each is told from the others. */
    private String hostile(String field) {
        planted.add(unseen(field));
        return unseen(field);
    }

    /** Of a field that no page shows. */
    private static String unseen(String field) {
        return "\"'><img src=x onerror=alert(1) data-hit=" + field + ">&lt;" + field;
    }

    private String registered(Caller staff) {
        var body = JSON.createObjectNode();
        body.putObject("name").put("full", hostile("full")).put("calledBy", hostile("called"));
        body.putObject("organisation").put("name", hostile("firm")).put("role", hostile("role"));
        body.putObject("contact")
                .put("phone", hostile("phone"))
                .putObject("address")
                .put("street", hostile("street"))
                .put("locality", hostile("locality"))
                .put("country", "FI");
        body.put("source", "SHOP").put("obtainedOn", "2026-11-20").put("asGiven", true);
        return done(staff.command("register-customer", body.toString()))
                .get("customer")
                .asString();
    }

    private String order(String customer) {
        var body = JSON.createObjectNode();
        body.put("customer", customer).put("order", hostile("order")).put("orderedOn", "2026-11-20");
        body.putArray("lines")
                .addObject()
                .put("description", hostile("line"))
                .put("quantity", "1")
                .put("unitPrice", "12.90");
        body.putObject("total").put("amount", "12.90").put("currency", "EUR");
        var invoice = body.putObject("invoice").put("number", hostile("invoice"));
        invoice.putObject("billTo")
                .put("name", hostile("billed"))
                .putObject("address")
                .put("street", unseen("billed-street"))
                .put("locality", unseen("billed-locality"))
                .put("country", "FI");
        body.put("source", "SHOP").put("obtainedOn", "2026-11-20");
        return body.toString();
    }

    private String aCase(String customer) {
        var body = JSON.createObjectNode();
        body.put("kind", "ACCESS").put("channel", "EMAIL").put("receivedAt", "2026-11-20T10:00:00Z");
        body.put("language", "fi");
        body.putArray("customers").add(customer);
        body.putObject("requester").put("name", hostile("requester")).put("contact", hostile("reached"));
        body.put("words", hostile("words"));
        return body.toString();
    }

    private static JsonNode done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        return Caller.json(answer);
    }
}

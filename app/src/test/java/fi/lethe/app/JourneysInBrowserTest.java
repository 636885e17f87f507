// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static fi.lethe.app.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main journeys, without scripts; each takes no more pages and fields than {@code docs/journeys.md} allows. */
class JourneysInBrowserTest {
    /** A customer in a panel of a home. */
    private static final String PANEL = "section:has(> .over > h2:text-is('%s')) tbody a[href*='/console/customers/']";

    @TempDir
    private static Path directory;

    private static House house;
    private static Chromium chromium;
    private static CountedPage staff;
    private static CountedPage responsible;

    private final String name = "Matka " + UUID.randomUUID().toString().replaceAll("[^a-f]", "x") + "-Suo";

    @BeforeAll
    static void open() throws InterruptedException {
        chromium = Chromium.start();
        house = House.in(directory);
        staff = new CountedPage(chromium.signedIn(house, Role.STAFF, false, "en-GB", 1280));
        responsible = new CountedPage(chromium.signedIn(house, Role.RESPONSIBLE, false, "en-GB", 1280));
    }

    @AfterAll
    static void close() {
        if (house != null) {
            house.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void a_customer_is_registered_and_orders() {
        begin(staff).click("a[href='/console/commands/register-customer']");
        whoIsNew().click("main .actions button[value='send']").ends("register a customer", name);

        begin(staff).click("a[href='/console/commands/register-customer']");
        whoIsNew()
                .click("main .actions button[value='send']")
                .action("record-order")
                .fill("#f-order", "2026-1")
                .fill("#f-lines-0-description", "Kirja")
                .fill("#f-lines-0-quantity", "2")
                .fill("#f-lines-0-unitPrice", "12,90")
                .fill("#f-total-amount", "25,80")
                .fill("#f-total-currency", "EUR")
                .fill("#f-invoice-number", "L-1")
                .fill("#f-invoice-dueOn", "2030-01-31")
                .choose("#f-source", "SHOP")
                .click("main .actions button[value='send']")
                .ends("order for a new customer", name);
    }

    private CountedPage whoIsNew() {
        return staff.fill("#f-name-full", name)
                .fill("#f-contact-email", "matka@example.com")
                .choose("#f-source", "SHOP");
    }

    @Test
    void a_customer_is_found_moves_and_pays() throws InterruptedException {
        var id = registered();
        assertThat(house.as(Role.STAFF)
                        .command("record-order", Bodies.order(id, "2026-2", "L-2"))
                        .statusCode())
                .isEqualTo(200);
        found().ends("find a customer", name);

        found().action("change-contact-details")
                .fill("#f-contact-address-street", "Suokuja 7")
                .choose("#f-source", "CUSTOMER_NOTICE")
                .click("main .actions button[value='send']")
                .ends("change an address", "Suokuja 7");

        found().action("settle-invoice")
                .fill("#f-invoice", "L-2")
                .fill("#f-settledAt", "2026-11-21")
                .choose("#f-how", "PAID");
        confirmed(staff).ends("settle an invoice", name);
    }

    @Test
    void processing_is_restricted_and_the_restriction_lifted() throws InterruptedException {
        var id = registered();
        found().action("restrict-processing").choose("#f-ground", "ACCURACY_CONTESTED");
        confirmed(staff).ends("restrict processing", "restrict");

        listed("restrictions", id);
        begin(responsible)
                .click(PANEL.formatted("Restrictions"))
                .action("lift-restriction")
                .fill("#f-informedAt", "2026-01-02T10:00");
        confirmed(responsible).ends("lift a restriction", name);
    }

    @Test
    void a_customer_is_forgotten_and_the_order_cancelled() throws InterruptedException {
        var id = registered();
        found().action("forgetting")
                .choose("#ground", "CONSENT_WITHDRAWN")
                .choose("#pause", "DAY")
                .click("main button.danger")
                .ends("forget a customer", "rder");

        listed("erasures", id);
        begin(responsible).click(PANEL.formatted("Pauses that end")).action("cancel-erasure");
        confirmed(responsible).ends("cancel an erasure", name);
    }

    @Test
    void a_case_is_opened_and_closed() throws InterruptedException {
        registered();
        found().click("main a[href*='/console/new-case']")
                .choose("#kind", "ACCESS")
                .choose("#channel", "EMAIL")
                .fill("#receivedAt", "2026-11-20T10:00")
                .fill("#requesterName", name)
                .fill("#words", "What do you know about me?")
                .click("main form.stack .actions button")
                .ends("open a case", "What do you know about me?");

        begin(staff)
                .click("main tbody a[href*='/console/cases/']")
                .choose("#outcome", "WITHDRAWN")
                .click("main form button")
                .click("main .actions button")
                .ends("close a case", "What do you know about me?");
    }

    private static void listed(String list, String customer) throws InterruptedException {
        assertThat(Eventually.within(
                        Duration.ofSeconds(10),
                        () -> house.as(Role.RESPONSIBLE)
                                .get("/api/registry/" + list)
                                .body()
                                .contains(customer)))
                .isTrue();
    }

    private static CountedPage begin(CountedPage page) {
        page.begin(house.lethe().address() + "/console");
        return page;
    }

    private CountedPage found() {
        return begin(staff).fill("#find", name).click(".find button").click("table.found tbody a");
    }

    private static CountedPage confirmed(CountedPage page) {
        return page.click("main .actions button[value='rehearse']").click("main .actions button[value='send']");
    }

    /** Somebody who can be found. */
    private String registered() throws InterruptedException {
        var caller = house.as(Role.STAFF);
        var id = json(caller.command("register-customer", Bodies.registration(name, "matka@example.com")))
                .get("customer")
                .asString();
        assertThat(Eventually.within(
                        Duration.ofSeconds(20),
                        () -> caller.post("/api/registry/search", "{\"q\": \"" + name + "\"}")
                                .body()
                                .contains(id)))
                .isTrue();
        return id;
    }
}

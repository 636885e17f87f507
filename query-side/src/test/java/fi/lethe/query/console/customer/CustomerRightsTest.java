// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.customer;

import static fi.lethe.query.TestCustomer.allButBilling;
import static fi.lethe.query.TestCustomer.everything;
import static fi.lethe.query.TestServer.bean;
import static fi.lethe.query.TestServer.world;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.events.customer.RestrictionGround;
import fi.lethe.query.TestCustomer;
import fi.lethe.query.console.Browser;
import fi.lethe.query.projection.Projections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may be done with somebody's data, and what became of those of somebody forgotten. */
class CustomerRightsTest {
    private final TestCustomer customer = new TestCustomer(world());

    @BeforeEach
    void register() {
        customer.register("Maija Oikeuksissa", "maija@example.fi");
        shown(customer.order("2026-901", "INV-901"));
    }

    private static void shown(long position) {
        bean(Projections.class).await(DerivedDataHolder.REGISTRY, position);
    }

    private String page(Role role, String language, String tab) {
        var answer = Browser.of(role, language).get("/console/customers/" + customer.id() + tab);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().substring(answer.body().indexOf("<main"));
    }

    private static String entry(long position) {
        return "href=\"/console/entries/" + position + "\"";
    }

    @Test
    void who_is_neither_restricted_nor_objected_sees_each_purpose_with_its_basis() {
        var page = page(Role.STAFF, "fi", "/rights");

        assertThat(page)
                .contains(
                        "Käsittelyä ei ole rajoitettu.",
                        "Mitään ei ole rajoitettu eikä vastustettu.",
                        "Suoramarkkinointi",
                        "oikeutettu etu, 6 art. 1 kohta f",
                        "Ei vastustettu",
                        "Ei voi vastustaa",
                        "/console/commands/object-to-processing?of=" + customer.id())
                .doesNotContain("lift-restriction", "Vastustettu<", "??");
        assertThat(page(Role.AUDITOR, "en", "/rights"))
                .contains("legitimate interests, Art. 6(1)(f)", "Processing is not restricted.")
                .doesNotContain("/console/commands/");
    }

    @Test
    void a_restriction_says_what_since_when_on_what_ground_and_how_it_ends() {
        long restricted = customer.restrict(RestrictionGround.ACCURACY_CONTESTED);
        shown(restricted);

        assertThat(page(Role.STAFF, "fi", "/rights"))
                .contains(
                        "<dd>Nimi, Yhteystiedot, Tilaukset 2026, Laskutus 2026</dd>",
                        "tietojen oikeellisuus on kiistetty",
                        entry(restricted),
                        "href=\"/console/commands/lift-restriction?of=" + customer.id() + "\">Pura rajoitus</a>")
                .doesNotContain("Käsittelyä ei ole rajoitettu", "Maija");

        long lifted = customer.lift(RestrictionGround.ACCURACY_CONTESTED);
        shown(lifted);
        assertThat(page(Role.STAFF, "fi", "/rights"))
                .contains("Käsittelyä ei ole rajoitettu.", entry(restricted), entry(lifted))
                .doesNotContain("lift-restriction");
    }

    @Test
    void an_objection_stands_at_its_purpose_with_its_entry() {
        long objected = customer.object("direct-marketing");
        shown(objected);

        var page = page(Role.DPO, "en", "/rights");
        assertThat(page.split("Objected to</span>", -1)).hasSize(2);
        assertThat(page)
                .containsPattern("(?s)Direct marketing</th>.{0,700}Objected to</span>.{0,300}" + entry(objected))
                .contains(">Permissions and bans<span>1</span></a>");
    }

    @Test
    void the_number_is_told_and_what_stays_of_who_is_about_to_be_forgotten() {
        shown(customer.orderErasure(allButBilling()));

        assertThat(page(Role.STAFF, "fi", ""))
                .contains(
                        "Asiakasnumero <code>" + customer.id() + "</code>",
                        "Avaimet tuhotaan",
                        "<strong>Laskutus 2026</strong>",
                        "säilyy: avoin lasku, kunnes lasku on maksettu, hyvitetty tai kirjattu luottotappioksi.");
    }

    @Test
    void the_page_of_somebody_forgotten_says_what_happened_when_and_what_stays_and_why() {
        customer.orderErasure(everything());
        long destroyed = customer.destroy(everything());
        shown(destroyed);
        assertThat(page(Role.STAFF, "fi", ""))
                .contains("Ei vielä päätöksessä")
                .containsPattern("unohdettu \\d+\\.\\d+\\.20");
        shown(customer.complete());

        var page = page(Role.STAFF, "fi", "");
        assertThat(page)
                .contains(
                        "Avaimet on tuhottu. Kukaan ei voi enää lukea tämän asiakkaan tietoja.",
                        "Poistamisen peruste: tietoja ei enää tarvita.",
                        "Nimi, Yhteystiedot, Tilaukset 2026, Laskutus 2026",
                        entry(destroyed),
                        "Asiakasnumero ja 6 tapahtumaa ilman henkilötietoja",
                        "5 art. 2 kohta",
                        "Saatu päätökseen")
                .containsPattern("unohdettu \\d+\\.\\d+\\.20")
                .doesNotContain("id=\"facts\"", "Maija", "??");
        assertThat(page(Role.STAFF, "en", ""))
                .contains("Nobody can read the data of this customer any more.", "for good")
                .doesNotContain("??");
    }
}

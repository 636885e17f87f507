// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.history;

import static fi.lethe.query.TestServer.bean;
import static fi.lethe.query.TestServer.world;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.access.account.Accounts;
import fi.lethe.access.account.NewAccount;
import fi.lethe.events.Role;
import fi.lethe.ledger.AccountLog;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.TestCase;
import fi.lethe.query.TestCustomer;
import fi.lethe.query.TestServer;
import fi.lethe.query.console.Browser;
import fi.lethe.rules.roles.RoleCombination;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From an entry to whom it is about, and to the entries around it. */
class EntryPagesTest {
    private final TestCustomer customer = new TestCustomer(world());

    private static String entry(Role role, long position) {
        var answer = Browser.of(role, "fi").get("/console/entries/" + position);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static String link(long position, String text) {
        return "href=\"/console/entries/" + position + "\">" + text;
    }

    @Test
    void an_entry_leads_to_its_customer_and_to_the_one_before_and_after_in_the_ledger_and_of_the_customer() {
        long first = customer.register("Maija Tapahtumassa", null);
        long second = customer.changeContact("maija1@example.fi");
        long other = new TestCustomer(world()).register("Joku Muu", null);
        long third = customer.changeContact("maija2@example.fi");
        long fourth = customer.changeContact("maija3@example.fi");

        var page = entry(Role.AUDITOR, third);

        assertThat(page)
                .contains(
                        "href=\"/console/customers/" + customer.id() + "\">Asiakas …"
                                + customer.id().toString().substring(28),
                        "rel=\"prev\" href=\"/console/entries/" + (third - 1),
                        "rel=\"next\" href=\"/console/entries/" + (third + 1),
                        link(second, second + "</a>"),
                        link(fourth, fourth + "</a>"),
                        "Todiste pitää")
                .doesNotContain(link(first, first + "</a>"), link(other, other + "</a>"), "Maija", "??");
        assertThat(entry(Role.AUDITOR, first)).contains(link(second, second + "</a>"));
    }

    @Test
    void the_first_entry_has_none_before_it_and_the_last_none_after() {
        customer.register("Maija Viimeinen", null);
        assertThat(entry(Role.AUDITOR, 0)).doesNotContain("rel=\"prev\"").contains("rel=\"next\"");
        var browser = Browser.of(Role.AUDITOR, "fi");
        var body = "";
        long last = -1;
        while (last != bean(LedgerStore.class).head().size() - 1) { // views of others are recorded meanwhile
            last = bean(LedgerStore.class).head().size() - 1;
            body = browser.get("/console/entries/" + last).body();
        }
        assertThat(body).contains("rel=\"prev\"").doesNotContain("rel=\"next\"");
    }

    @Test
    void an_entry_of_a_case_leads_to_the_case_and_to_its_customers() {
        customer.register("Maija Tapauksessa", null);
        var opened = new TestCase(world());
        long position = opened.open(customer.id());

        assertThat(entry(Role.STAFF, position))
                .contains(
                        "href=\"/console/cases/" + opened.id() + "\">" + opened.number() + "</a>",
                        "href=\"/console/customers/" + customer.id() + "\"");
        assertThat(entry(Role.ADMINISTRATOR, position))
                .contains(opened.number())
                .doesNotContain("href=\"/console/cases/" + opened.id(), "href=\"/console/customers/" + customer.id());
    }

    @Test
    void an_entry_of_an_account_leads_to_the_account_by_name() {
        var account = bean(Accounts.class)
                .create(new NewAccount(
                        "Tiina Tilillä",
                        "tiina-" + UUID.randomUUID(),
                        TestServer.PASSWORD,
                        new RoleCombination(Set.of(Role.STAFF))));
        long position = bean(LedgerStore.class).stream(AccountLog.stream(account), 0, 1)
                .getFirst()
                .position();

        assertThat(entry(Role.ADMINISTRATOR, position))
                .contains("href=\"/console/accounts/" + account + "\">Tiina Tilillä (työntekijä)</a>");
        assertThat(entry(Role.AUDITOR, position))
                .contains("href=\"/console/accounts/" + account + "\">henkilö "
                        + account.toString().substring(0, 4))
                .doesNotContain("Tiina");
    }
}

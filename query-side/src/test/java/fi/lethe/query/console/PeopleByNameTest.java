// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console;

import static fi.lethe.query.TestServer.bean;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.access.account.Accounts;
import fi.lethe.access.account.NewAccount;
import fi.lethe.access.account.Offices;
import fi.lethe.events.Role;
import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.ledger.AccountLog;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.TestServer;
import fi.lethe.query.projection.Projections;
import fi.lethe.rules.roles.RoleCombination;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who did something is told by name and role to who may know, and by a short id to who may not. */
class PeopleByNameTest {
    private UUID actor;
    private UUID changed;
    private long position;

    @BeforeEach
    void somebody_changes_roles() {
        actor = account("Aija Ylläpito", Role.ADMINISTRATOR);
        changed = account("Sanna Palvelu", Role.STAFF);
        bean(Offices.class).assign(changed, new RoleCombination(Set.of(Role.STAFF, Role.RESPONSIBLE)), actor);
        position = bean(LedgerStore.class).stream(AccountLog.stream(changed), 0, 50)
                .getLast()
                .position();
        bean(Projections.class).await(DerivedDataHolder.AUDIT_TRAIL, position);
    }

    private static UUID account(String name, Role role) {
        var login = "named-" + UUID.randomUUID();
        return bean(Accounts.class)
                .create(new NewAccount(name, login, TestServer.PASSWORD, new RoleCombination(Set.of(role))));
    }

    private List<String> pages() {
        return List.of(
                "/console/entries?fromPosition=" + position,
                "/console/entries/" + position,
                "/console/accounts/" + changed);
    }

    @ParameterizedTest
    @EnumSource(names = {"RESPONSIBLE", "DPO"})
    void by_name_and_role_to_who_may_know(Role role) {
        var browser = Browser.of(role, "en");
        for (var page : pages()) {
            var body = browser.get(page).body();
            assertThat(body).as(page).contains("Aija Ylläpito (administrator)");
            assertThat(text(body))
                    .as(page)
                    .doesNotContain(actor.toString(), changed.toString())
                    .doesNotContain("person " + actor.toString().substring(0, 4))
                    .doesNotContain("person " + changed.toString().substring(0, 4));
        }
    }

    @Test
    void by_a_short_id_to_an_auditor() {
        var browser = Browser.of(Role.AUDITOR, "en");
        for (var page : pages()) {
            assertThat(browser.get(page).body())
                    .as(page)
                    .contains("person " + actor.toString().substring(0, 4))
                    .doesNotContain(
                            "Aija", "Sanna", "person " + actor.toString().substring(0, 8));
        }
    }

    /** What a reader sees, without addresses and the entry as it stands. */
    private static String text(String body) {
        return body.replaceAll("(?s)<pre.*?</pre>", "").replaceAll("<[^>]*>", "");
    }
}

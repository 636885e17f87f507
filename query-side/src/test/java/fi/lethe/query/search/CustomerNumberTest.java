// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search;

import static fi.lethe.query.TestCustomer.everything;
import static fi.lethe.query.TestServer.answer;
import static fi.lethe.query.TestServer.bean;
import static fi.lethe.query.TestServer.world;
import static fi.lethe.query.search.Searching.found;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.events.personal.PersonName;
import fi.lethe.query.TestCustomer;
import fi.lethe.query.console.Browser;
import fi.lethe.query.projection.Projections;
import fi.lethe.query.search.index.SearchIndex;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The number by which another register knows somebody: shown with the name, found whole, gone with the name. */
class CustomerNumberTest {
    private final TestCustomer customer = new TestCustomer(world());
    private final String number = "AS-" + UUID.randomUUID();
    private final long registered = customer.register(new PersonName("Maija Meikäläinen", "Maija", number), null);

    @Test
    void it_is_told_with_the_name_and_finds_nobody_once_the_name_is_gone() {
        assertThat(found(number, registered)).containsExactly(customer.id().toString());
        assertThat(read(registered)).contains("\"customerNumber\":\"" + number + "\"");

        customer.orderErasure(everything());
        long destroyed = customer.destroy(everything());

        assertThat(found(number, destroyed)).isEmpty();
        assertThat(read(destroyed)).contains("SHREDDED").doesNotContain(number);
        assertThat(Searching.codes(customer)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"fi, asiakasnumero muualla:", "en, customer number elsewhere:"})
    void the_pages_show_it_among_those_found_and_at_the_customer(String language, String words) {
        bean(Projections.class).await(DerivedDataHolder.REGISTRY, registered);
        bean(SearchIndex.class).await(registered);
        var browser = Browser.of(Role.STAFF, language);

        assertThat(browser.search(Map.of("q", number)).body()).contains(words + " " + number);
        assertThat(browser.get("/console/customers/" + customer.id()).body()).contains(words + " " + number);
    }

    private String read(long after) {
        return answer(Role.STAFF, "/api/registry/customers/" + customer.id() + "?after=" + after)
                .toString();
    }
}

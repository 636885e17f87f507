// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.index;

import static fi.lethe.query.TestServer.bean;
import static fi.lethe.query.TestServer.json;
import static fi.lethe.query.TestServer.post;
import static fi.lethe.query.TestServer.world;
import static fi.lethe.query.search.index.RunningIndex.candidates;
import static fi.lethe.query.search.index.RunningIndex.eventually;
import static fi.lethe.query.search.index.RunningIndex.restart;
import static fi.lethe.query.search.index.RunningIndex.search;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.events.customer.RestrictionGround;
import fi.lethe.query.ByHand;
import fi.lethe.query.TestCustomer;
import fi.lethe.query.projection.Projections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Whose stream the register had set aside when the index was built is found as soon as the register has folded it. */
class IndexAsideTest {
    private final TestCustomer customer = new TestCustomer(world());

    @Test
    void who_is_mended_at_a_start_is_searchable_without_a_build() {
        long position = registeredAside("Maija Paikattula");

        ByHand.mend();

        eventually(() -> !candidates("paikattula").isEmpty());
        assertThat(json(search("paikattula", position)).get("customers")).hasSize(1);
    }

    @Test
    void who_is_mended_by_a_swap_is_searchable_without_a_build() {
        long position = registeredAside("Maija Vaihdettula");

        var begun = post(Role.RESPONSIBLE, "/api/replays", "{\"swap\": true, \"projections\": [\"registry\"]}");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);

        eventually(() -> !candidates("vaihdettula").isEmpty());
        assertThat(json(search("vaihdettula", position)).get("customers")).hasSize(1);
    }

    @Test
    void who_is_withheld_meanwhile_is_found_by_whole_values_of_the_ledger_also_after_a_build() {
        customer.register("Maija Salattu-Sivussa", "vanha@sivussa.example.fi");
        ByHand.setAside(customer);
        customer.changeContact("uusi@sivussa.example.fi");
        long restricted = customer.restrict(RestrictionGround.OBJECTION_PENDING);
        var index = bean(WithheldIndex.class);
        for (int build = 0; build < 2; build++) {
            index.await(restricted);
            assertThat(index.find(whole("uusi@sivussa.example.fi"))).containsExactly(customer.id());
            assertThat(index.find(whole("vanha@sivussa.example.fi"))).isEmpty();
            assertThat(candidates("salattu")).isEmpty();
            restart();
        }
        ByHand.mend();
    }

    private static List<WholeValue> whole(String email) {
        return List.of(WholeValue.name("Maija Salattu-Sivussa"), WholeValue.contact(email));
    }

    /** As if an earlier program could not fold their first entry, with an index built since. */
    private long registeredAside(String name) {
        ByHand.setAside(customer);
        long position = customer.register(name, null);
        bean(Projections.class).await(DerivedDataHolder.REGISTRY, position);
        restart();
        assertThat(candidates(name.substring(name.indexOf(' ') + 1).toLowerCase(Locale.ROOT)))
                .isEmpty();
        return position;
    }
}

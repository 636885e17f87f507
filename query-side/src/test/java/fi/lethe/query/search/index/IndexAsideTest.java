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
import fi.lethe.query.TestCustomer;
import fi.lethe.query.projection.Projections;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Whose stream the register had set aside when the index was built is found as soon as the register has folded it. */
class IndexAsideTest {
    private final TestCustomer customer = new TestCustomer(world());

    @Test
    void who_is_mended_at_a_start_is_searchable_without_a_build() {
        long position = registeredAside("Maija Paikattula");

        bean(Projections.class).stop();
        bean(Projections.class).start();

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

    /** As if an earlier program could not fold their first entry, with an index built since. */
    private long registeredAside(String name) {
        world().jdbc()
                .sql("insert into query.registry_set_aside values (:stream, 0, :position, now())")
                .param("stream", customer.id().toString())
                .param("position", world().ledger().head().size())
                .update();
        long position = customer.register(name, null);
        bean(Projections.class).await(DerivedDataHolder.REGISTRY, position);
        restart();
        assertThat(candidates(name.substring(name.indexOf(' ') + 1).toLowerCase(Locale.ROOT)))
                .isEmpty();
        return position;
    }
}

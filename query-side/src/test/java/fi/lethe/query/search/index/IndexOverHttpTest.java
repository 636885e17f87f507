// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.index;

import static fi.lethe.query.TestCustomer.everything;
import static fi.lethe.query.TestServer.answer;
import static fi.lethe.query.TestServer.bean;
import static fi.lethe.query.TestServer.getAsNobody;
import static fi.lethe.query.TestServer.json;
import static fi.lethe.query.TestServer.post;
import static fi.lethe.query.TestServer.world;
import static fi.lethe.query.search.index.RunningIndex.candidates;
import static fi.lethe.query.search.index.RunningIndex.eventually;
import static fi.lethe.query.search.index.RunningIndex.restart;
import static fi.lethe.query.search.index.RunningIndex.search;
import static fi.lethe.query.search.index.RunningIndex.start;
import static fi.lethe.query.search.index.RunningIndex.stop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.events.Role;
import fi.lethe.events.access.AccessEvent.IndexBuilt;
import fi.lethe.events.customer.RestrictionGround;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.Withholding;
import fi.lethe.ledger.LedgerEventStore;
import fi.lethe.query.TestCustomer;
import fi.lethe.query.console.Browser;
import fi.lethe.query.projection.ProjectionBehind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.junit.jupiter.api.Test;

/** The index of a running server, taken away and built anew as at a start. */
class IndexOverHttpTest {
    private static final WholeValue NUMBER_OF_NOBODY = WholeValue.number("no-such-number");

    private final TestCustomer customer = new TestCustomer(world());
    private final WithheldIndex withheld = bean(WithheldIndex.class);

    @Test
    void after_a_restart_who_is_restricted_or_waits_is_found_exactly_and_by_no_beginning() {
        var waiting = new TestCustomer(world());
        customer.register("Rauha Rajattukoski", "rauha.rajattukoski@example.fi");
        customer.order("RA-2026-1", "INV-RA-1");
        waiting.register("Otto Odottavainen", "otto@odottavainen.example.fi");
        var before = search("rajattuk", customer.restrict(RestrictionGround.ACCURACY_CONTESTED));
        waiting.orderErasure(everything());
        long opened = built();
        restart();

        assertThat(withheld.find(List.of(WholeValue.number("ra-2026-1")))).containsExactly(customer.id());
        assertThat(withheld.find(List.of(WholeValue.number("INV-RA-1")))).containsExactly(customer.id());
        assertThat(withheld.find(List.of(
                        WholeValue.name("Rajattukoski Rauha"), WholeValue.contact("RAUHA.rajattukoski@example.fi"))))
                .containsExactly(customer.id());
        assertThat(withheld.find(List.of(WholeValue.name("Otto Odottavainen"), WholeValue.contact("040 123 4567"))))
                .containsExactly(waiting.id());
        assertThat(withheld.find(List.of(WholeValue.name("Otto Odottavainen"), NUMBER_OF_NOBODY)))
                .isEmpty();
        assertThat(withheld.find(List.of(WholeValue.number("ra-2026")))).isEmpty();
        for (var beginning :
                List.of("rajattuk", "rauha rajattukoski", "odotta", "ra-2026-1", "otto@odottavainen.example.fi")) {
            var nobody = search("zzzzzzzz", 0);
            assertThat(search(beginning, 0).body()).as(beginning).isEqualTo(nobody.body());
            assertThat(candidates(beginning))
                    .as("candidates cost time and move cursors: " + beginning)
                    .isEmpty();
        }
        assertThat(json(before).get("customers")).isEmpty();
        assertThat(lastBuilt().withheldOpened()).isGreaterThanOrEqualTo(6);
        assertThat(opened).isLessThan(built());
    }

    @Test
    void a_restriction_moves_a_person_out_of_ordinary_searches_and_its_end_moves_them_back() {
        customer.register("Siiri Siirtolainen", "siiri@siirtolainen.example.fi");
        var whole = List.of(WholeValue.name("Siiri Siirtolainen"), WholeValue.contact("siiri@siirtolainen.example.fi"));
        long restricted = customer.restrict(RestrictionGround.OBJECTION_PENDING);
        bean(SearchIndex.class).await(restricted);
        assertThat(candidates("siirtolai")).isEmpty();
        assertThat(withheld.find(whole)).containsExactly(customer.id());

        long lifted = customer.lift(RestrictionGround.OBJECTION_PENDING);
        bean(SearchIndex.class).await(lifted);
        eventually(() -> !candidates("siirtolai").isEmpty());
        assertThat(withheld.find(whole)).isEmpty();
    }

    @Test
    void what_was_withheld_when_it_was_built_is_found_once_it_is_released() {
        long position = customer.register("Maija Rajoitettunen", null);
        var name = List.of(customer.key(DataUnit.IDENTITY).key());
        bean(SearchIndex.class).await(position);
        world().vault().withhold(name, Withholding.ACCURACY_CONTESTED, position);
        restart();
        assertThat(json(search("rajoitettunen", position)).get("customers")).isEmpty();
        assertThat(bean(SearchIndex.class).codesOf(customer.id()))
                .as("of the whole name")
                .isEqualTo(1);

        world().vault().release(name, Withholding.ACCURACY_CONTESTED, position + 1);
        eventually(() -> !candidates("rajoitettunen").isEmpty());
        assertThat(json(search("rajoitettunen", position)).get("customers")).hasSize(1);
    }

    @Test
    void an_entry_that_withholds_is_believed_before_the_vault_has_heard_of_it() {
        customer.register("Ennen Ehtinen", null);
        long restricted = customer.restrictInLedgerOnly(RestrictionGround.NEEDED_FOR_CLAIMS);
        bean(SearchIndex.class).await(restricted);

        assertThat(candidates("ehtinen")).isEmpty();
        assertThat(withheld.find(List.of(WholeValue.name("Ennen Ehtinen")))).containsExactly(customer.id());
    }

    @Test
    void who_is_destroyed_leaves_both_domains() {
        customer.register("Tuho Tuhkala", "tuho@example.fi");
        bean(SearchIndex.class).await(customer.orderErasure(everything()));
        assertThat(withheld.find(List.of(WholeValue.name("Tuho Tuhkala")))).containsExactly(customer.id());

        bean(SearchIndex.class).await(customer.destroy(everything()));
        assertThat(withheld.find(List.of(WholeValue.name("Tuho Tuhkala")))).isEmpty();
        assertThat(bean(SearchIndex.class).codesOf(customer.id())).isZero();
        restart();
        assertThat(bean(SearchIndex.class).codesOf(customer.id())).isZero();
    }

    @Test
    void while_it_is_built_searches_are_told_how_far_it_is_and_all_else_serves() throws InterruptedException {
        long position = customer.register("Maija Rakenteilla", null);
        bean(SearchIndex.class).await(position);
        stop();
        var reached = bean(Reached.class);
        try {
            reached.begins(200);
            reached.built(90);

            var refused = post(Role.STAFF, "/api/registry/search", "{\"q\": \"rakenteilla\"}");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(json(refused).get("type").asString()).isEqualTo("/problems/search-building");
            assertThat(json(refused).get("percent").asInt()).isEqualTo(45);
            assertThat(getAsNobody("/api/health/ready").statusCode()).isEqualTo(200);
            assertThat(answer(Role.STAFF, "/api/registry/customers/" + customer.id())
                            .at("/name/state")
                            .asString())
                    .isEqualTo("KNOWN");
            var browser = Browser.of(Role.STAFF, "en");
            assertThat(browser.get("/console/search").body()).contains("45 per cent");
            var page = browser.search(Map.of("q", "rakenteilla"));
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("45 per cent").contains("rakenteilla");
        } finally {
            start();
        }
        assertThat(json(search("rakenteilla", position)).get("customers")).hasSize(1);
    }

    @Test
    void who_is_more_than_five_seconds_behind_refuses() throws InterruptedException {
        stop();
        try {
            TimeUnit.MILLISECONDS.sleep(5_100);
            assertThatThrownBy(() -> bean(SearchIndex.class).find(List.of(), new UUID(0, 0), 1))
                    .isInstanceOf(ProjectionBehind.class);
            assertThat(post(Role.STAFF, "/api/registry/search", "{\"q\": \"maija\"}")
                            .statusCode())
                    .isEqualTo(503);
        } finally {
            start();
        }
    }

    @Test
    void the_key_of_the_index_on_disk_is_destroyed_at_the_start() {
        world().vault().serviceMac("search").rotate();
        restart();
        assertThat(world().vault().destroyServiceKey("search")).isZero();
    }

    @Test
    void of_many_orders_only_those_that_may_match_are_read_and_the_right_one_is_found() {
        customer.register("Tilaava Monitilainen", null);
        customer.orders(200);
        long position = customer.order("MO-77/2026", null);

        var found = json(search("mo-77/2026", position)).get("customers");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).get("customer").asString())
                .isEqualTo(customer.id().toString());
    }

    private static long built() {
        return builds().size();
    }

    private static IndexBuilt lastBuilt() {
        return builds().getLast();
    }

    private static List<IndexBuilt> builds() {
        var found = new ArrayList<IndexBuilt>();
        try (var stream = LedgerEventStore.over(world().ledger()).openStream(new GlobalSequenceTrackingToken(-1))) {
            while (stream.hasNextAvailable(0, TimeUnit.SECONDS)) {
                if (stream.nextAvailable().getPayload() instanceof IndexBuilt built) {
                    found.add(built);
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }
}

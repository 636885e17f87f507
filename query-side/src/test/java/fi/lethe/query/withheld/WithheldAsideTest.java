// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.withheld;

import static fi.lethe.query.TestCustomer.everything;
import static fi.lethe.query.TestServer.answer;
import static fi.lethe.query.TestServer.world;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import fi.lethe.events.customer.RestrictionGround;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.query.ByHand;
import fi.lethe.query.TestCustomer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whose stream the register has set aside stands in the lists as the ledger tells it. */
class WithheldAsideTest {
    private final TestCustomer customer = new TestCustomer(world());

    @AfterEach
    void mend() {
        ByHand.mend();
    }

    @Test
    void who_is_restricted_since_is_listed_with_day_and_ground_until_it_is_lifted_and_marked() {
        customer.register("Maija Sivussa", "maija@example.fi");
        ByHand.setAside(customer);
        long restricted = customer.restrict(RestrictionGround.ACCURACY_CONTESTED);

        var line = line("restrictions", restricted).orElseThrow();
        assertThat(line.get("ground").asString()).isEqualTo("ACCURACY_CONTESTED");
        assertThat(line.get("since").asString()).startsWith("20");
        assertThat(line.get("upToDate").asBoolean()).isFalse();
        assertThat(line("erasures", restricted)).isEmpty();

        assertThat(line("restrictions", customer.lift(RestrictionGround.ACCURACY_CONTESTED)))
                .isEmpty();
    }

    @Test
    void whose_erasure_was_ordered_since_is_listed_with_its_day_until_the_keys_are_gone() {
        customer.register("Maija Sivussa", "maija@example.fi");
        ByHand.setAside(customer);
        long ordered = customer.orderErasure(everything());

        var line = line("erasures", ordered).orElseThrow();
        assertThat(line.get("ground").asString()).isEqualTo("NO_LONGER_NEEDED");
        assertThat(line.get("due").asString()).isEqualTo(TestCustomer.SETTLED.toString());
        assertThat(line.get("upToDate").asBoolean()).isFalse();

        assertThat(line("erasures", customer.destroy(everything()))).isEmpty();
    }

    @Test
    void what_the_register_held_before_does_not_count() {
        customer.register("Maija Sivussa", "maija@example.fi");
        customer.restrict(RestrictionGround.ACCURACY_CONTESTED);
        customer.orderErasure(DataUnit.PRIVATE_CONTACT::equals);
        ByHand.setAside(customer);
        customer.cancelErasure(DataUnit.PRIVATE_CONTACT::equals);
        long lifted = customer.lift(RestrictionGround.ACCURACY_CONTESTED);

        assertThat(line("restrictions", lifted)).isEmpty();
        assertThat(line("erasures", lifted)).isEmpty();
    }

    @Test
    void of_whom_the_register_holds_nothing_is_listed_too() {
        ByHand.setAside(customer);
        customer.register("Maija Tuntematon", null);
        long restricted = customer.restrict(RestrictionGround.NEEDED_FOR_CLAIMS);

        assertThat(line("restrictions", restricted)).isPresent();
    }

    @Test
    void pages_hold_everybody_once_in_one_order() {
        long last = 0;
        var all = new ArrayList<String>();
        for (int number = 0; number < 6; number++) {
            var one = new TestCustomer(world());
            one.register("Maija Monesta", null);
            if (number % 2 == 0) {
                ByHand.setAside(one);
            }
            last = one.restrict(RestrictionGround.OBJECTION_PENDING);
            all.add(one.id().toString());
        }

        var seen = pages("restrictions", last, 2).stream()
                .map(line -> line.get("customer").asString())
                .toList();

        assertThat(seen).containsAll(all).doesNotHaveDuplicates().isSorted();
    }

    private Optional<JsonNode> line(String list, long after) {
        return pages(list, after, 500).stream()
                .filter(line ->
                        line.get("customer").asString().equals(customer.id().toString()))
                .findFirst();
    }

    private static List<JsonNode> pages(String list, long after, int limit) {
        var lines = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page = answer(Role.DPO, "/api/registry/" + list + "?limit=" + limit + "&after=" + after + cursor);
            assertThat(page.get(list).size()).isLessThanOrEqualTo(limit);
            page.get(list).forEach(lines::add);
            cursor = page.get("cursor").isNull()
                    ? ""
                    : "&cursor=" + page.get("cursor").asString();
        } while (!cursor.isEmpty());
        return lines;
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.exact;

import static fi.lethe.query.TestCustomer.everything;
import static fi.lethe.query.TestServer.bean;
import static fi.lethe.query.TestServer.json;
import static fi.lethe.query.TestServer.post;
import static fi.lethe.query.TestServer.world;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.access.allowance.Allowance;
import fi.lethe.events.Role;
import fi.lethe.events.customer.RestrictionGround;
import fi.lethe.query.ByHand;
import fi.lethe.query.TestCustomer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whose stream the register has set aside is found exactly by what the ledger holds of them. */
class ExactAsideTest {
    private final TestCustomer customer = new TestCustomer(world());
    private final String unique = "sivussa" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @AfterEach
    void mend() {
        ByHand.mend();
    }

    @Test
    void who_is_restricted_since_is_found_by_number_invoice_and_name_with_the_latest_contact() {
        customer.register("Maija " + unique, "old-" + unique + "@example.fi");
        ByHand.setAside(customer);
        customer.order(unique + "-1", "INV-" + unique);
        customer.changeContact(unique + "@example.fi");
        long restricted = customer.restrict(RestrictionGround.ACCURACY_CONTESTED);

        for (var body : bodies()) {
            var found = found(body, restricted);
            assertThat(found.size()).as(body).isEqualTo(1);
            assertThat(found.at("/0/customer").asString())
                    .isEqualTo(customer.id().toString());
            assertThat(found.at("/0/restriction/ground").asString()).isEqualTo("ACCURACY_CONTESTED");
            assertThat(found.at("/0/upToDate").asBoolean()).isFalse();
        }
        assertThat(found(person("old-" + unique + "@example.fi"), restricted).isEmpty())
                .isTrue();
    }

    @Test
    void who_waits_for_erasure_is_found_though_the_register_holds_nothing_until_the_keys_are_gone() {
        ByHand.setAside(customer);
        customer.register("Maija " + unique, unique + "@example.fi");
        customer.order(unique + "-1", "INV-" + unique);
        long ordered = customer.orderErasure(everything());
        for (var body : bodies()) {
            assertThat(found(body, ordered).at("/0/erasure/due").asString())
                    .as(body)
                    .isEqualTo(TestCustomer.SETTLED.toString());
        }

        long destroyed = customer.destroy(everything());
        for (var body : bodies()) {
            assertThat(found(body, destroyed).isEmpty()).as(body).isTrue();
        }
    }

    @Test
    void nobody_is_found_whom_the_ledger_does_not_withhold_though_the_register_says_so() {
        customer.register("Maija " + unique, unique + "@example.fi");
        customer.restrict(RestrictionGround.ACCURACY_CONTESTED);
        ByHand.setAside(customer);
        long lifted = customer.lift(RestrictionGround.ACCURACY_CONTESTED);

        for (var body : bodies()) {
            assertThat(found(body, lifted).isEmpty()).as(body).isTrue();
        }
    }

    private List<String> bodies() {
        return List.of(
                "{\"customer\": \"" + customer.id() + "\"}",
                "{\"invoice\": \"INV-" + unique + "\"}",
                person(unique + "@example.fi"));
    }

    private String person(String email) {
        return "{\"name\": \"Maija " + unique + "\", \"email\": \"" + email + "\"}";
    }

    private static JsonNode found(String body, long after) {
        bean(Allowance.class).forget();
        var answer =
                post(Role.DPO, "/api/registry/exact-search", body.replaceFirst("}$", ", \"after\": " + after + "}"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).get("customers");
    }
}

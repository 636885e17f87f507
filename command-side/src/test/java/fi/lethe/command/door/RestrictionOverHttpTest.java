// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import static fi.lethe.command.TestHouse.command;
import static fi.lethe.command.TestHouse.commandAs;
import static fi.lethe.command.TestHouse.json;
import static fi.lethe.command.TestHouse.tokenOf;
import static fi.lethe.command.door.FirstPersonOverHttpTest.contact;
import static fi.lethe.command.door.FirstPersonOverHttpTest.forget;
import static fi.lethe.command.door.FirstPersonOverHttpTest.order;
import static fi.lethe.command.door.FirstPersonOverHttpTest.problem;
import static fi.lethe.command.door.FirstPersonOverHttpTest.registered;
import static fi.lethe.command.door.FirstPersonOverHttpTest.settle;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.command.CommandSide;
import fi.lethe.command.TestHouse;
import fi.lethe.command.axon.Foundations;
import fi.lethe.command.stream.LiveKeys;
import fi.lethe.crypto.KeyState;
import fi.lethe.events.Role;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.personal.Category;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.UnitKey;
import fi.lethe.events.personal.Withholding;
import fi.lethe.evidence.entry.EntryParser;
import fi.lethe.ledger.LedgerStore;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RestrictionOverHttpTest {
    private final String maija = registered();

    @Test
    void a_restriction_withholds_every_key_but_that_of_the_tokens_before_its_answer() {
        order(maija, "2026-1", "INV-1");

        assertThat(restrict(maija, "ACCURACY_CONTESTED").statusCode()).isEqualTo(200);

        for (var key : keys().keys()) {
            assertThat(state(key))
                    .as(key.toString())
                    .isEqualTo(
                            key.unit().category() == Category.REFERENCE
                                    ? new KeyState.Live()
                                    : new KeyState.Withheld(Set.of(Withholding.ACCURACY_CONTESTED)));
        }
    }

    @Test
    void a_restricted_customer_takes_no_order() {
        restrict(maija, "OBJECTION_PENDING");

        var refused = order(maija, "2026-1", null);

        assertThat(refused.statusCode()).isEqualTo(423);
        assertThat(problem(refused)).isEqualTo("processing-restricted");
        assertThat(problem(order(maija, "2026-2", "INV-1"))).isEqualTo("processing-restricted");
        assertThat(size()).isEqualTo(2);
    }

    @Test
    void under_a_declared_exception_an_order_is_taken_and_the_entry_says_so() {
        restrict(maija, "NEEDED_FOR_CLAIMS");

        var taken = command("record-order", """
                {"customer":"%s","order":"2026-1","orderedOn":"2026-11-20","exception":"LEGAL_CLAIM",
                 "lines":[{"description":"Kirja","quantity":1,"unitPrice":"12.90"}],
                 "total":{"amount":"12.90","currency":"EUR"},"invoice":{"number":"INV-1"},
                 "source":"WEB_SHOP","obtainedOn":"2026-11-20"}""".formatted(maija));

        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        var entry = TestHouse.bean(LedgerStore.class)
                .entry(json(taken).get("position").asLong())
                .orElseThrow();
        assertThat(EntryParser.parse(requireNonNull(entry.entry())).exception()).isEqualTo("LEGAL_CLAIM");
        assertThat(keys().matching(unit -> unit.category() == Category.BILLING || unit.category() == Category.ORDERS))
                .hasSize(2)
                .allSatisfy(key -> assertThat(state(key)).isInstanceOf(KeyState.Withheld.class));
    }

    @Test
    void a_correction_is_taken_and_what_it_is_first_to_say_is_withheld_before_the_answer() {
        var unreachable = json(command(
                        "register-customer",
                        "{\"name\":{\"full\":\"Väinö Äijälä\"},\"source\":\"SHOP\",\"obtainedOn\":\"2026-11-20\"}"))
                .get("customer")
                .asString();
        restrict(unreachable, "ACCURACY_CONTESTED");

        assertThat(command("change-contact-details", contact(unreachable)).statusCode())
                .isEqualTo(200);
        assertThat(command("change-contact-details", contact(unreachable)).statusCode())
                .isEqualTo(200);

        var known = TestHouse.bean(CommandSide.class)
                .customers()
                .load(CustomerId.of(unreachable).value());
        assertThat(known.keys().matching(DataUnit.PRIVATE_CONTACT::equals))
                .singleElement()
                .satisfies(key -> assertThat(state(key)).isInstanceOf(KeyState.Withheld.class));
        lift(unreachable);
        assertThat(state(known.keys().of(DataUnit.PRIVATE_CONTACT).orElseThrow()))
                .isInstanceOf(KeyState.Live.class);
    }

    @Test
    void what_others_say_is_not_taken_while_restricted() {
        restrict(maija, "ACCURACY_CONTESTED");

        var refused = command("change-contact-details", contact(maija).replace("CUSTOMER_NOTICE", "AUTHORITY_UPDATE"));

        assertThat(refused.statusCode()).isEqualTo(423);
        assertThat(problem(refused)).isEqualTo("processing-restricted");
    }

    @Test
    void a_payment_is_never_refused() {
        order(maija, "2026-1", "INV-1");
        restrict(maija, "ACCURACY_CONTESTED");

        assertThat(settle(maija, "INV-1").statusCode()).isEqualTo(200);
    }

    @Test
    void a_restriction_is_set_once_and_lifted_once() {
        assertThat(problem(lift(maija))).isEqualTo("not-restricted");
        assertThat(restrict(maija, "ACCURACY_CONTESTED").statusCode()).isEqualTo(200);
        assertThat(problem(restrict(maija, "OBJECTION_PENDING"))).isEqualTo("already-restricted");
        assertThat(lift(maija).statusCode()).isEqualTo(200);
        assertThat(problem(lift(maija))).isEqualTo("not-restricted");
        assertThat(order(maija, "2026-1", null).statusCode()).isEqualTo(200);
    }

    @Test
    void a_repeated_restriction_gives_its_first_answer() {
        var key = UUID.randomUUID().toString();
        var body = "{\"customer\":\"" + maija + "\",\"ground\":\"ACCURACY_CONTESTED\"}";

        var first = command("restrict-processing", body, "Idempotency-Key", key);

        assertThat(command("restrict-processing", body, "Idempotency-Key", key).body())
                .isEqualTo(first.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNLAWFUL_ERASURE_OPPOSED", "NEEDED_FOR_CLAIMS"})
    void who_wants_the_data_kept_is_not_forgotten(String ground) {
        restrict(maija, ground);

        var refused = forget(maija, "PT0S");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(problem(refused)).isEqualTo("erasure-opposed");
        lift(maija);
        assertThat(json(forget(maija, "PT0S")).get("state").asString()).isEqualTo("FORGOTTEN");
    }

    @Test
    void what_is_ordered_to_be_erased_stays_withheld_when_the_restriction_is_lifted() {
        restrict(maija, "ACCURACY_CONTESTED");
        assertThat(forget(maija, "P3D").statusCode()).isEqualTo(200);
        var name = keys().of(DataUnit.IDENTITY).orElseThrow();
        assertThat(state(name))
                .isEqualTo(new KeyState.Withheld(Set.of(Withholding.ORDERED, Withholding.ACCURACY_CONTESTED)));

        assertThat(lift(maija).statusCode()).isEqualTo(200);

        assertThat(state(name)).isEqualTo(new KeyState.Withheld(Set.of(Withholding.ORDERED)));
        assertThat(problem(restrict(maija, "ACCURACY_CONTESTED"))).isEqualTo("erasure-ordered");
    }

    @Test
    void a_cancelled_erasure_leaves_the_restriction_in_force() {
        restrict(maija, "ACCURACY_CONTESTED");
        forget(maija, "P3D");

        commandAs(tokenOf(Role.RESPONSIBLE), "cancel-erasure", "{\"customer\":\"" + maija + "\"}");

        assertThat(state(keys().of(DataUnit.IDENTITY).orElseThrow()))
                .isEqualTo(new KeyState.Withheld(Set.of(Withholding.ACCURACY_CONTESTED)));
        assertThat(problem(order(maija, "2026-1", null))).isEqualTo("processing-restricted");
    }

    @Test
    void the_customer_is_told_before_and_not_after() {
        restrict(maija, "ACCURACY_CONTESTED");

        var refused = lift(maija, Instant.now().plusSeconds(60).toString());

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).get("errors").get(0).get("pointer").asString()).isEqualTo("/informedAt");
        assertThat(lift(maija, Instant.now().toString()).statusCode()).isEqualTo(200);
    }

    @Test
    void an_unknown_ground_and_a_missing_one_are_pointed_to() {
        for (var body : List.of(
                "{\"customer\":\"" + maija + "\",\"ground\":\"BECAUSE\"}", "{\"customer\":\"" + maija + "\"}")) {
            var refused = command("restrict-processing", body);

            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(json(refused).get("errors").get(0).get("pointer").asString())
                    .isEqualTo("/ground");
        }
        assertThat(size()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"DPO", "AUDITOR", "ADMINISTRATOR"})
    void these_roles_neither_restrict_nor_lift(Role role) {
        var body = "{\"customer\":\"" + maija + "\"}";

        for (var name : List.of(
                "restrict-processing",
                "lift-restriction",
                "end-customer-relationship",
                "assign-contact-role",
                "end-contact-role")) {
            assertThat(commandAs(tokenOf(role), name, body).statusCode())
                    .as(name)
                    .isEqualTo(403);
        }
    }

    @Test
    void nobody_unknown_is_restricted() {
        assertThat(problem(restrict(UUID.randomUUID().toString(), "ACCURACY_CONTESTED")))
                .isEqualTo("customer-unknown");
    }

    static HttpResponse<String> restrict(String customer, String ground) {
        return command("restrict-processing", "{\"customer\":\"%s\",\"ground\":\"%s\"}".formatted(customer, ground));
    }

    static HttpResponse<String> lift(String customer) {
        return lift(customer, "2026-11-22T10:00:00Z");
    }

    private static HttpResponse<String> lift(String customer, String informedAt) {
        return command(
                "lift-restriction", "{\"customer\":\"%s\",\"informedAt\":\"%s\"}".formatted(customer, informedAt));
    }

    private LiveKeys keys() {
        return TestHouse.bean(CommandSide.class)
                .customers()
                .load(CustomerId.of(maija).value())
                .keys();
    }

    private static KeyState state(UnitKey key) {
        try (var lease = TestHouse.bean(Foundations.class).vault().lease(List.of(key.key()))) {
            return lease.state(key.key());
        }
    }

    private int size() {
        return TestHouse.bean(LedgerStore.class).stream(maija, 0, 100).size();
    }
}

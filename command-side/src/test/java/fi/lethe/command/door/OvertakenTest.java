// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import static fi.lethe.command.door.FirstPersonOverHttpTest.forget;
import static fi.lethe.command.door.FirstPersonOverHttpTest.order;
import static fi.lethe.command.door.FirstPersonOverHttpTest.registered;
import static fi.lethe.command.door.FirstPersonOverHttpTest.settle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.command.CommandSide;
import fi.lethe.command.TestHouse;
import fi.lethe.command.axon.Foundations;
import fi.lethe.events.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a node answers whose state of a customer another node has overtaken: as if it had read the ledger anew. */
class OvertakenTest {
    private CommandSide overtaken;
    private Door door;
    private Catalogue catalogue;

    @BeforeEach
    void open() {
        var on = TestHouse.bean(Foundations.class);
        overtaken = new CommandSide(on, 100); // not started, so that it hears of nothing
        var parts = new DoorConfiguration();
        catalogue = overtaken.catalogue(Duration.ZERO);
        var answers = parts.answers(
                on, catalogue, overtaken.effects(), List.of(overtaken.erasures().answers()));
        var dispatch = parts.dispatch(on, answers);
        door = parts.door(on, new Permissions(), answers, dispatch);
    }

    @AfterEach
    void close() {
        overtaken.stop();
    }

    @Test
    void a_payment_of_somebody_whom_another_node_has_forgotten_is_refused_for_that() {
        var maija = registered();
        order(maija, "1", "INV-1");
        restrictedAndLifted(maija); // by this node, which knows the invoice as open from now on

        assertThat(settle(maija, "INV-1").statusCode()).isEqualTo(200);
        assertThat(forget(maija, "PT0S").statusCode()).isEqualTo(200);

        assertThatThrownBy(() -> settleHere(maija, "INV-1"))
                .extracting("problem")
                .isEqualTo("customer-forgotten");
    }

    @Test
    void a_payment_that_another_node_has_recorded_is_recorded() {
        var maija = registered();
        order(maija, "1", "INV-1");
        restrictedAndLifted(maija);

        settle(maija, "INV-1");

        assertThatThrownBy(() -> settleHere(maija, "INV-1"))
                .extracting("problem")
                .isEqualTo("invoice-settled");
    }

    @Test
    void an_invoice_that_another_node_has_opened_can_be_settled() {
        var maija = registered();
        restrictedAndLifted(maija);

        order(maija, "1", "INV-1");

        assertThat(settleHere(maija, "INV-1")).containsEntry("customer", maija);
    }

    private void restrictedAndLifted(String customer) {
        here("restrict-processing", "{\"customer\":\"" + customer + "\",\"ground\":\"ACCURACY_CONTESTED\"}");
        here("lift-restriction", "{\"customer\":\"" + customer + "\",\"informedAt\":\"2026-11-22T10:00:00Z\"}");
    }

    private Map<String, Object> settleHere(String customer, String invoice) {
        return here(
                "settle-invoice",
                "{\"customer\":\"%s\",\"invoice\":\"%s\",\"settledAt\":\"2026-11-22T10:00:00Z\"}"
                        .formatted(customer, invoice));
    }

    private Map<String, Object> here(String command, String body) {
        var staff = new Actor(UUID.randomUUID(), Set.of(Role.STAFF), true);
        return door.receive(new Request(
                        catalogue.named(command).orElseThrow(),
                        staff,
                        null,
                        null,
                        body.getBytes(StandardCharsets.UTF_8)))
                .members();
    }
}

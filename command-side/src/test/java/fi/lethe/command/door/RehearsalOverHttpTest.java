// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import static fi.lethe.command.TestHouse.command;
import static fi.lethe.command.TestHouse.commandAs;
import static fi.lethe.command.TestHouse.json;
import static fi.lethe.command.TestHouse.tokenOf;
import static fi.lethe.command.door.FirstPersonOverHttpTest.forget;
import static fi.lethe.command.door.FirstPersonOverHttpTest.order;
import static fi.lethe.command.door.FirstPersonOverHttpTest.problem;
import static fi.lethe.command.door.FirstPersonOverHttpTest.registered;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.command.TestHouse;
import fi.lethe.events.Role;
import fi.lethe.ledger.LedgerStore;
import org.junit.jupiter.api.Test;

class RehearsalOverHttpTest {
    private static final String FORGET = "forget-customer/rehearsal";

    private final String maija = registered();
    private final String body = "{\"customer\":\"" + maija + "\",\"pause\":\"P7D\",\"ground\":\"OBJECTION\"}";

    @Test
    void a_rehearsal_tells_what_would_go_and_stay_and_nothing_happens() {
        order(maija, "2026-1", "INV-1");
        int size = size();

        var rehearsed = command(FORGET, body);

        assertThat(rehearsed.statusCode()).isEqualTo(200);
        assertThat(json(rehearsed).get("events").toString()).isEqualTo("[\"ErasureOrdered\"]");
        assertThat(json(rehearsed).get("state").asString()).isEqualTo("ACTIVE");
        assertThat(json(rehearsed).get("shredded").toString())
                .contains("IDENTITY", "ORDERS")
                .doesNotContain("BILLING");
        assertThat(json(rehearsed).get("retained").toString()).contains("BILLING", "OPEN_INVOICE");
        assertThat(size()).isEqualTo(size);
        assertThat(json(forget(maija, "P7D")).get("shredded"))
                .isEqualTo(json(rehearsed).get("shredded"));
    }

    @Test
    void a_rehearsal_is_refused_as_the_command_would_be() {
        forget(maija, "P7D");

        assertThat(problem(command(FORGET, body))).isEqualTo("erasure-ordered");
        assertThat(problem(commandAs(tokenOf(Role.AUDITOR), FORGET, body))).isEqualTo("role-not-permitted");
        assertThat(problem(command("fly/rehearsal", body))).isEqualTo("command-unknown");
        assertThat(problem(command(FORGET, "{\"ground\":\"OBJECTION\"}"))).isEqualTo("content-refused");
    }

    /** Entries of this customer; what was begun for others goes on meanwhile. */
    private int size() {
        return TestHouse.bean(LedgerStore.class).stream(maija, 0, 1000).size();
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.app.demo.ToldApart;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The jars of both sides as processes against two clusters; in order, for the last ends them. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SidesApartTest {
    private static final String PASSWORD = House.PASSWORD;

    @TempDir
    private static Path directory;

    private static TwoSides sides;

    @BeforeAll
    static void start() throws Exception {
        sides = new TwoSides(directory);
        var admin = Caller.signingIn(sides.commands(), TwoSides.ADMIN_LOGIN, TwoSides.ADMIN_PASSWORD);
        for (var login : new String[] {"staff", "auditor"}) {
            letIn(admin, login);
        }
    }

    @AfterAll
    static void stop() {
        if (sides != null) {
            sides.close();
        }
    }

    /** As an administrator does; the link is opened on the other side, which knows it too. */
    private static void letIn(Caller admin, String login) throws Exception {
        var opened = admin.post("/api/accounts", """
                {"name": "Test %1$s", "login": "%1$s.virtanen", "roles": ["%1$s"]}""".formatted(login));
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        var account = Caller.json(opened).at("/account").asString();
        var link = URI.create(Caller.json(opened).at("/link").asString()).getPath();
        var chosen = new Caller(sides.reads(), "")
                .post("/api/account-links" + link.substring("/link".length()), """
                {"password": "%s"}""".formatted(PASSWORD));
        assertThat(chosen.statusCode()).as(chosen.body()).isLessThan(300);
        var signed = admin.post("/api/accounts/" + account + "/agreements", """
                {"signedOn": "%s"}""".formatted(
                        LocalDate.now(ZoneOffset.UTC).minusDays(1)));
        assertThat(signed.statusCode()).as(signed.body()).isLessThan(300);
    }

    @Test
    @Order(1)
    void the_story_of_the_demonstration_passes() throws Exception {
        try (var told = new ToldApart(sides.commands(), sides.reads(), PASSWORD)) {
            var customer = told.tell();
            assertThat(told.broken(customer, sides.inspectors(), List.of(directory)))
                    .isEmpty();
        }
    }

    @Test
    @Order(2)
    void each_side_answers_for_its_part_and_the_other_does_not() throws Exception {
        var atCommands = Caller.signingIn(sides.commands(), "staff.virtanen", PASSWORD);
        var atReads = new Caller(sides.reads(), atCommands.token());
        assertThat(atReads.command("register-customer", Bodies.registration("Åke", "ake@example.fi"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(atCommands.get("/api/ledger/head").statusCode()).isEqualTo(404);
        assertThat(atReads.get("/api/ledger/head").statusCode()).isEqualTo(200);
        for (var address : List.of(sides.commands(), sides.reads())) {
            assertThat(new Caller(address, "").get("/api/health/live").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    @Order(3)
    void what_one_side_has_answered_the_other_shows() throws Exception {
        var atCommands = Caller.signingIn(sides.commands(), "staff.virtanen", PASSWORD);
        var registered = atCommands.command("register-customer", Bodies.registration("Åke Ylönen", "ake@example.fi"));
        var customer = Caller.json(registered).get("customer").asString();
        var position = Caller.json(registered).get("position").asLong();
        var shown = new Caller(sides.reads(), atCommands.token())
                .get("/api/registry/customers/" + customer + "?after=" + position);
        assertThat(shown.body()).contains("Åke Ylönen");
    }

    @Test
    @Order(4)
    void the_pages_send_their_commands_to_the_other_side() throws Exception {
        var atCommands = Caller.signingIn(sides.commands(), "staff.virtanen", PASSWORD);
        var registered = atCommands.command("register-customer", Bodies.registration("Aino Äijälä", "a@example.fi"));
        var customer = Caller.json(registered).get("customer").asString();
        var position = Caller.json(registered).get("position").asLong();
        new Caller(sides.reads(), atCommands.token()).get("/api/registry/customers/" + customer + "?after=" + position);
        try (var chromium = Chromium.start()) {
            var page = chromium.signedIn(sides.reads(), "staff.virtanen", false, "fi-FI", 1280);
            page.navigate(sides.reads() + "/console/customers/" + customer);
            page.click(".drop > summary");
            page.click("text=Unohda asiakas");
            page.selectOption("#ground", "CONSENT_WITHDRAWN");
            page.selectOption("#pause", "NONE");
            page.click("main button.danger");
            assertThat(page.locator("main").innerText()).doesNotContain("Aino");
            var reads = sides.reads().toString();
            assertThat(chromium.asked()).allMatch(address -> address.startsWith(reads));
        }
    }

    @Test
    @Order(5)
    void a_side_that_was_told_too_little_says_what_is_missing() throws Exception {
        try (var child = Child.ofSide("query-side", directory, sides.environment("other", Map.of()))) {
            assertThat(child.exitCodeWithin(Child.PATIENCE)).isEqualTo(2);
            assertThat(child.output())
                    .contains("LETHE_COMMANDS_URL: is missing")
                    .doesNotContain("\tat ");
        }
        var unprepared = sides.environment(
                "other", Map.of("LETHE_KEYS", directory.resolve("no-keys").toString()));
        try (var child = Child.ofSide("command-side", directory, unprepared)) {
            assertThat(child.exitCodeWithin(Child.PATIENCE)).isEqualTo(1);
            assertThat(child.output()).contains("run lethe prepare first").doesNotContain("\tat ");
        }
    }

    @Test
    @Order(6)
    void a_database_that_is_not_there_or_not_prepared_is_told_with_a_remedy() throws Exception {
        var prepared =
                Objects.requireNonNull(sides.environment("other", Map.of()).get("LETHE_LEDGER_URL"));
        for (var wrong : new String[][] {
            {"jdbc:postgresql://127.0.0.1:1/lethe", "no PostgreSQL answers there"},
            {prepared.replaceFirst("/lethe", "/elsewhere"), "there is no such database"},
            {prepared.replaceFirst("/lethe", "/postgres"), "run lethe prepare first"}
        }) {
            var environment = sides.environment("other", Map.of("LETHE_LEDGER_URL", wrong[0]));
            try (var child = Child.ofSide("command-side", directory, environment)) {
                assertThat(child.exitCodeWithin(Child.PATIENCE)).isEqualTo(1);
                assertThat(child.output())
                        .contains("LETHE_LEDGER_URL: ", wrong[1])
                        .doesNotContain("\tat ");
            }
        }
    }

    @Test
    @Order(7)
    void a_signal_ends_each_in_order() throws Exception {
        for (var side : sides.processes()) {
            side.signal("TERM");
            assertThat(side.exitCodeWithin(Child.PATIENCE)).isEqualTo(143);
        }
        for (var log : new String[] {"command-data/log/command-side.log", "query-data/log/query-side.log"}) {
            assertThat(directory.resolve(log)).content().doesNotContain("ERROR");
        }
    }
}

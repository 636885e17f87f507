// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.twoprocesses;

import static fi.lethe.command.TestHouse.command;
import static fi.lethe.command.TestHouse.json;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.command.TestHouse;
import fi.lethe.ledger.LedgerStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two processes on one ledger and one vault: what one has forgotten, the other cannot open or change. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class TwoProcessesTest {
    private static final int ROUNDS = 15;

    private static Process process;
    private static BufferedReader answers;
    private static PrintWriter orders;

    @BeforeAll
    static void start() throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Daxon.update-check.disabled=true",
                "-Ddisable-axoniq-console-message=true",
                "-Duser.home=" + System.getProperty("user.home"),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                SecondProcess.class.getName());
        builder.environment().put("LEDGER_URL", TestHouse.ledgerUrl());
        builder.environment().put("VAULT_URL", TestHouse.vaultUrl());
        builder.environment().put("PASSWORD", TestHouse.databasePassword());
        builder.environment()
                .put(
                        "KEYS",
                        TestHouse.vaultSettings(Clock.systemUTC())
                                .keysDirectory()
                                .toString());
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        process = builder.start();
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        orders = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
        awaitUp();
    }

    private static void awaitUp() throws IOException {
        for (var line = answers.readLine(); !"up".equals(line); line = answers.readLine()) {
            if (line == null) {
                throw new IOException("the second process did not start");
            }
        }
    }

    @AfterAll
    static void stop() throws InterruptedException {
        orders.close();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void invariant_5_what_is_ordered_to_be_forgotten_in_one_process_opens_in_no_other() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            var customer = registered();
            assertThat(ask("open " + customer)).isEqualTo("Known");

            forget(customer, "P3D");

            assertThat(ask("open " + customer)).isEqualTo("Withheld");
        }
    }

    @Test
    void invariant_5_what_is_forgotten_in_one_process_opens_in_no_other() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            var customer = registered();
            assertThat(ask("open " + customer)).isEqualTo("Known");

            forget(customer, "PT0S");

            assertThat(ask("open " + customer)).isEqualTo("Shredded");
        }
    }

    @Test
    void invariant_5_what_is_restricted_in_one_process_opens_in_no_other_until_it_is_lifted() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            var customer = registered();
            assertThat(ask("open " + customer)).isEqualTo("Known");

            done("restrict-processing", "{\"customer\":\"" + customer + "\",\"ground\":\"ACCURACY_CONTESTED\"}");
            assertThat(ask("open " + customer)).isEqualTo("Withheld");

            done("lift-restriction", "{\"customer\":\"" + customer + "\",\"informedAt\":\"2026-11-22T10:00:00Z\"}");
            assertThat(ask("open " + customer)).isEqualTo("Known");
        }
    }

    @Test
    void a_command_decided_on_what_another_process_has_overtaken_does_not_stand() throws IOException {
        var customer = registered();
        assertThat(ask("change " + customer)).isEqualTo("changed");
        forget(customer, "PT0S");
        var size = TestHouse.bean(LedgerStore.class).stream(customer, 0, 100).size();

        assertThat(ask("change " + customer)).isEqualTo("ConcurrencyException");
        assertThat(ask("change " + customer)).isEqualTo("customer-forgotten");
        assertThat(TestHouse.bean(LedgerStore.class).stream(customer, 0, 100)).hasSizeBetween(size, size + 1);
    }

    private static String ask(String order) throws IOException {
        orders.println(order);
        return String.valueOf(answers.readLine());
    }

    private static String registered() {
        var response = command("register-customer", """
                {"name":{"full":"Maija Meikäläinen"},"source":"SHOP","obtainedOn":"2026-11-20"}""");
        return json(response).get("customer").asString();
    }

    private static void forget(String customer, String pause) {
        done(
                "forget-customer",
                "{\"customer\":\"" + customer + "\",\"pause\":\"" + pause + "\",\"ground\":\"CONSENT_WITHDRAWN\"}");
    }

    private static void done(String command, String body) {
        var response = command(command, body);
        assertThat(response.statusCode()).isEqualTo(200);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import static fi.lethe.command.TestHouse.json;
import static fi.lethe.command.TestHouse.newToken;
import static fi.lethe.command.TestHouse.request;
import static fi.lethe.command.TestHouse.send;
import static fi.lethe.command.TestHouse.tokenOf;
import static fi.lethe.command.importing.OlderRegister.HEADER;
import static fi.lethe.command.importing.OlderRegister.jdbc;
import static fi.lethe.command.importing.OlderRegister.row;
import static fi.lethe.command.importing.TestImport.counts;
import static fi.lethe.command.importing.TestImport.location;
import static fi.lethe.command.importing.TestImport.sending;
import static fi.lethe.command.importing.TestImport.state;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who sends an import may stop it: the server's work ends, too, and what was taken stands. */
class ImportCalledOffTest {
    private static final int BATCH = 512;
    private static final int ROWS = 8_000;

    private final OlderRegister register = new OlderRegister();
    private final String sender = newToken(Set.of(Role.STAFF));

    @Test
    void a_running_import_ends_within_a_batch_though_all_its_rows_have_come() throws Exception {
        var location = location(register.customers.beginAs(sender, false));
        var file = HEADER + rows(0, ROWS);
        var sent = sending(sender, location, () -> bytes(file));
        await(() -> state(location).get("done").asLong() > 0);

        assertThat(stop(sender, location).statusCode()).isEqualTo(200);
        long before = standing(location);
        var answer = sent.get(30, TimeUnit.SECONDS);
        long after = standing(location);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("import-called-off");
        assertThat(after).isLessThan(ROWS);
        assertThat(after - before).as("taken after it").isLessThanOrEqualTo(BATCH);
        assertThat(state(location).get("state").asString()).isEqualTo("STOPPED");
        assertThat(state(location).get("reason").asString()).isEqualTo("import-called-off");
        assertThat(state(location).get("imported").asLong())
                .as("what is told stands")
                .isEqualTo(after);
        var again = register.customers.take(file);
        assertThat(counts(again)).isEqualTo((ROWS - after) + " 0 " + after + " 0");
        assertThat(again.get("rows").asLong()).isEqualTo(ROWS);
    }

    @Test
    void one_that_waits_for_its_turn_never_runs_and_leaves_its_place() throws Exception {
        var first = location(register.customers.begin(false));
        var file = new SentInParts(HEADER + rows(100, 700), row("2", "toinen@example.fi"));
        var sent = sending(tokenOf(Role.STAFF), first, file::stream);
        await(() -> state(first).get("state").asString().equals("RUNNING"));
        var second = location(register.customers.beginAs(sender, false));
        var waiting = sending(sender, second, () -> bytes(HEADER + row("1", "yksi@example.fi")));
        await(() -> !state(second).get("waitsFor").isNull());

        assertThat(json(stop(sender, second)).get("state").asString()).isEqualTo("STOPPED");
        assertThat(waiting.get(20, TimeUnit.SECONDS).body())
                .as("while the other one still runs")
                .contains("import-called-off");
        assertThat(state(first).get("state").asString()).isEqualTo("RUNNING");
        file.goOn();

        assertThat(counts(json(sent.get(30, TimeUnit.SECONDS)))).isEqualTo("601 0 0 0");
        assertThat(state(second).get("done").asLong()).isZero();
    }

    @Test
    void one_that_waits_for_its_rows_does_not_take_them_any_more() {
        var location = location(register.customers.beginAs(sender, false));

        assertThat(json(stop(sender, location)).get("state").asString()).isEqualTo("STOPPED");
        var answer = sending(sender, location, () -> bytes(HEADER + row("1", "a@example.fi")))
                .join();
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("import-not-waiting");
    }

    @Test
    void one_that_is_done_stays_done() {
        var done = register.customers.take(HEADER + row("1", "maija@example.fi"));
        var location = "/api/imports/" + done.get("id").asString();

        assertThat(json(stop(tokenOf(Role.STAFF), location)).get("state").asString())
                .isEqualTo("DONE");
        assertThat(state(location).get("reason").isNull()).isTrue();
    }

    @Test
    void the_sender_and_the_responsible_person_may_stop_it_and_nobody_else() {
        var location = location(register.customers.beginAs(sender, false));

        for (var role : new Role[] {Role.STAFF, Role.DPO, Role.AUDITOR, Role.ADMINISTRATOR}) {
            assertThat(stop(tokenOf(role), location).statusCode())
                    .as(role.code())
                    .isEqualTo(403);
        }
        assertThat(state(location).get("state").asString()).isEqualTo("WAITING");
        assertThat(stop(tokenOf(Role.RESPONSIBLE), location).statusCode()).isEqualTo(200);
        assertThat(state(location).get("state").asString()).isEqualTo("STOPPED");
        assertThat(stop(sender, "/api/imports/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    static HttpResponse<String> stop(String token, String location) {
        return send(request(location + "/stop")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.noBody()));
    }

    private static String rows(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> row(Integer.toString(number), "maija" + number + "@example.fi"))
                .collect(Collectors.joining());
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Commands of whom the import is that stand in the ledger. */
    private static long standing(String location) {
        return jdbc().sql("""
                        select count(*) from ledger.command_receipt where actor =
                            (select cast(actor as text) from command.import_run where id = cast(:id as uuid))""")
                .param("id", location.substring(location.lastIndexOf('/') + 1))
                .query(Long.class)
                .single();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it did not happen in time").isLessThan(end);
            Thread.sleep(5);
        }
    }
}

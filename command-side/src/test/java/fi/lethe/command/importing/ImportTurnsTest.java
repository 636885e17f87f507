// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import static fi.lethe.command.TestHouse.bean;
import static fi.lethe.command.TestHouse.json;
import static fi.lethe.command.TestHouse.tokenOf;
import static fi.lethe.command.importing.OlderRegister.HEADER;
import static fi.lethe.command.importing.OlderRegister.jdbc;
import static fi.lethe.command.importing.OlderRegister.row;
import static fi.lethe.command.importing.TestImport.counts;
import static fi.lethe.command.importing.TestImport.location;
import static fi.lethe.command.importing.TestImport.sending;
import static fi.lethe.command.importing.TestImport.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.command.axon.Foundations;
import fi.lethe.events.Role;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImportTurnsTest {
    private final OlderRegister register = new OlderRegister();

    @Test
    void a_second_import_of_one_register_says_what_it_waits_for_and_then_runs() throws Exception {
        var first = location(register.customers.begin(false));
        var file = new SentInParts(HEADER + many(), row("2", "toinen@example.fi"));
        var sent = sending(tokenOf(Role.STAFF), first, file::stream);
        await(() -> state(first).get("state").asString().equals("RUNNING"));
        var second = location(register.customers.begin(false));
        var waiting = sending(tokenOf(Role.STAFF), second, () -> bytes(HEADER + row("2", "toinen@example.fi")));

        await(() -> !state(second).get("waitsFor").isNull());
        assertThat(state(second).get("state").asString()).isEqualTo("WAITING");
        assertThat(first).endsWith(state(second).get("waitsFor").asString());
        assertThat(waiting.isDone()).isFalse();
        assertThat(sending(tokenOf(Role.STAFF), second, () -> bytes(HEADER))
                        .join()
                        .body())
                .as("its rows have come already")
                .contains("import-not-waiting");
        var other = new OlderRegister();
        assertThat(counts(other.customers.take(HEADER + row("1", "maija@example.fi"))))
                .as("another register waits for nobody")
                .isEqualTo("1 0 0 0");
        assertThat(counts(register.customers.rehearse(HEADER + row("3", "maija@example.fi"))))
                .as("nor does who stores nothing")
                .isEqualTo("1 0 0 0");
        file.goOn();

        assertThat(counts(json(sent.get(30, TimeUnit.SECONDS)))).isEqualTo("601 0 0 0");
        assertThat(counts(json(waiting.get(30, TimeUnit.SECONDS)))).isEqualTo("0 0 1 0");
        assertThat(state(second).get("waitsFor").isNull()).isTrue();
    }

    @Test
    void who_waits_too_long_or_behind_too_many_is_told_to_come_again() throws InterruptedException {
        var database = bean(Foundations.class).database();
        var source = UUID.randomUUID();
        var elsewhere = new ImportTurns(database, Duration.ofSeconds(5));
        var here = new ImportTurns(database, Duration.ofMillis(300));
        try (var _ = elsewhere.await(source)) {
            assertThat(here.now(source)).as("another process has it").isEmpty();
            assertThatThrownBy(() -> here.await(source)).isInstanceOfSatisfying(TypedRefusal.class, refusal -> {
                assertThat(refusal.problem()).isEqualTo("import-busy");
                assertThat(refusal.retryAfterSeconds()).isPositive();
            });
            var many = new ImportTurns(database, Duration.ofSeconds(3));
            var waiting = new ArrayList<Thread>();
            for (int i = 0; i < 16; i++) {
                waiting.add(Thread.startVirtualThread(() -> firstRefusal(many, source)));
            }
            Thread.sleep(500);
            assertThat(firstRefusal(many, source))
                    .as("the seventeenth is told at once")
                    .isLessThan(Duration.ofSeconds(1));
            for (var each : waiting) {
                each.join();
            }
        }
        try (var _ = here.await(source)) {
            assertThat(elsewhere.now(source)).isEmpty();
        }
    }

    @Test
    void rows_whose_turn_did_not_come_may_be_sent_again() {
        var begun = location(register.customers.begin(false));
        var source = bean(ImportSources.class).named(register.name);
        var runs = new ImportRuns(jdbc());
        var id = UUID.fromString(begun.substring(begun.lastIndexOf('/') + 1));
        assertThat(source.isOpen()).isTrue();
        assertThat(runs.claim(id)).isTrue();
        assertThat(runs.claim(id)).isFalse();
        runs.release(id);

        assertThat(counts(json(sending(tokenOf(Role.STAFF), begun, () -> bytes(HEADER + row("1", "maija@example.fi")))
                        .join())))
                .isEqualTo("1 0 0 0");
    }

    @Test
    void an_import_whose_lock_went_with_its_connection_stops_and_the_same_file_may_be_sent_again() throws Exception {
        var first = location(register.customers.begin(false));
        var rest = row("2", "toinen@example.fi");
        var file = new SentInParts(HEADER + many(), rest);
        var sent = sending(tokenOf(Role.STAFF), first, file::stream);
        await(() -> state(first).get("state").asString().equals("RUNNING"));
        int number = bean(ImportSources.class).named(register.name).id().hashCode();
        assertThat(jdbc().sql("""
                        select pg_terminate_backend(pid) from pg_locks
                        where locktype = 'advisory' and objsubid = 2 and objid = cast(:number as bigint)::oid""")
                        .param("number", Integer.toUnsignedLong(number))
                        .query(Boolean.class)
                        .list())
                .as("the control")
                .containsExactly(true);
        file.goOn();

        assertThat(sent.get(30, TimeUnit.SECONDS).body()).contains("import-stopped");
        assertThat(state(first).get("state").asString()).isEqualTo("STOPPED");
        var again = register.customers.take(HEADER + many() + rest);
        assertThat(again.get("imported").asLong() + again.get("unchanged").asLong())
                .isEqualTo(601);
    }

    /** More than a client holds back. */
    private static String many() {
        return IntStream.range(100, 700)
                .mapToObj(number -> row(Integer.toString(number), "maija" + number + "@example.fi"))
                .collect(Collectors.joining());
    }

    private static Duration firstRefusal(ImportTurns turns, UUID source) {
        long begun = System.nanoTime();
        assertThatThrownBy(() -> turns.await(source)).isInstanceOf(TypedRefusal.class);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it did not happen in time").isLessThan(end);
            Thread.sleep(20);
        }
    }
}

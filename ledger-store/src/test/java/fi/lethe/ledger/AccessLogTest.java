// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.evidence.entry.EntryParser;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class AccessLogTest {
    private static final AccessLog.Who WHO =
            new AccessLog.Who("7d9d1d4e-0000-4000-8000-000000000001", "customers", "customer-relationship", null);

    private final DataSource database = TestLedger.newDatabase();
    private final Samples samples = Samples.random();

    @Test
    void each_view_stands_once_in_the_stream_of_the_day_though_many_and_two_processes_view_at_once() throws Exception {
        try (var one = TestLedger.on(database);
                var two = TestLedger.on(database);
                var threads = Executors.newFixedThreadPool(16)) {
            var work = new ArrayList<Callable<Void>>();
            for (int i = 0; i < 200; i++) {
                var log = (i % 2 == 0 ? one : two).store().access();
                work.add(() -> {
                    log.record(WHO, samples.viewed());
                    return null;
                });
            }
            for (var done : threads.invokeAll(work)) {
                done.get();
            }

            var stream = "access/" + LocalDate.now(ZoneOffset.UTC);
            var entries = one.store().stream(stream, 0, 1000).stream()
                    .map(stored -> EntryParser.parse(requireNonNull(stored.entry())))
                    .toList();
            assertThat(entries)
                    .extracting(entry -> entry.seq())
                    .isEqualTo(LongStream.range(0, 200).boxed().toList());
            assertThat(entries).extracting(entry -> entry.correlation()).doesNotHaveDuplicates();
            assertThat(entries).allSatisfy(entry -> {
                assertThat(entry.type()).isEqualTo("PersonalDataViewed");
                assertThat(entry.actor()).isEqualTo(WHO.actor());
            });
            assertThat(one.store().verifyAgainstTree()).isTrue();
        }
    }

    @Test
    void what_is_viewed_at_the_same_time_is_one_append() throws Exception {
        try (var ledger = TestLedger.on(database);
                var threads = Executors.newFixedThreadPool(32)) {
            var work = new ArrayList<Callable<Void>>();
            for (int i = 0; i < 320; i++) {
                work.add(() -> {
                    ledger.store().access().record(WHO, samples.viewed());
                    return null;
                });
            }
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
            long appends = ledger.jdbc()
                    .sql("select count(distinct command_id) from ledger.ledger_entry")
                    .query(Long.class)
                    .single();
            assertThat(appends).as("some go together").isLessThan(310);
            assertThat(ledger.store().head().size()).isEqualTo(320);
        }
    }

    @Test
    void what_is_recorded_apart_shares_no_id_with_anything_though_it_is_appended_together() throws Exception {
        try (var ledger = TestLedger.on(database);
                var threads = Executors.newFixedThreadPool(32)) {
            var work = new ArrayList<Callable<Void>>();
            for (int i = 0; i < 64; i++) {
                work.add(() -> {
                    ledger.store().access().recordApart(WHO, samples.viewed());
                    return null;
                });
            }
            for (var done : threads.invokeAll(work)) {
                done.get();
            }

            var entries = ledger.store().range(0, 100).stream()
                    .map(stored -> EntryParser.parse(requireNonNull(stored.entry())))
                    .toList();
            assertThat(entries).hasSize(64);
            assertThat(entries).extracting(entry -> entry.command()).doesNotHaveDuplicates();
            assertThat(entries).extracting(entry -> entry.correlation()).doesNotHaveDuplicates();
            assertThat(entries).allSatisfy(entry -> {
                assertThat(entry.command().version()).as("tells no time").isEqualTo(4);
                assertThat(entry.correlation().version()).as("tells no time").isEqualTo(4);
            });
            assertThat(ledger.store().verifyAgainstTree()).isTrue();
        }
    }

    @Test
    void each_day_has_a_stream_of_its_own() {
        var evening = Clock.fixed(Instant.parse("2026-11-23T23:59:59Z"), ZoneOffset.UTC);
        var morning = Clock.fixed(Instant.parse("2026-11-24T00:00:01Z"), ZoneOffset.UTC);
        try (var ledger = TestLedger.on(database, evening, EventTypes.all())) {
            ledger.store().access().record(WHO, samples.viewed());
            ledger.store().access().record(WHO, samples.viewed());
        }
        try (var ledger = TestLedger.on(database, morning, EventTypes.all())) {
            ledger.store().access().record(WHO, samples.viewed());
            assertThat(ledger.store().stream("access/2026-11-23", 0, 9)).hasSize(2);
            assertThat(ledger.store().stream("access/2026-11-24", 0, 9)).hasSize(1);
        }
    }

    @Test
    void a_view_that_cannot_be_stored_in_time_is_refused() throws Exception {
        var settings =
                new LedgerSettings(database, database, Clock.systemUTC(), Duration.ofMillis(700), EventTypes.all());
        try (var store = LedgerStore.open(settings);
                var holder = database.getConnection()) {
            store.access().record(WHO, samples.viewed());
            holder.setAutoCommit(false);
            try (var statement = holder.createStatement()) {
                statement.execute("select * from ledger.locked_head()");
            }
            assertThatThrownBy(() -> store.access().record(WHO, samples.viewed()))
                    .isInstanceOf(LedgerUnavailable.class);
            holder.rollback();

            store.access().record(WHO, samples.viewed());
            assertThat(store.verifyAgainstTree()).isTrue();
        }
    }
}

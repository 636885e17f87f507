// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.query.TestCustomer;
import fi.lethe.query.TestLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EntriesTest {
    private static final TestLedger WORLD = TestLedger.create();
    private static final int MOST = 7;

    private final SharedReading together = new SharedReading(WORLD.events(), MOST);

    @BeforeEach
    void some_entries() {
        var customer = new TestCustomer(WORLD);
        customer.register("Maija", null);
        customer.endRoles(100);
    }

    @AfterAll
    static void close() {
        WORLD.close();
    }

    @Test
    void entries_come_in_order_between_the_bounds_in_batches() {
        try (var entries = ReadAhead.of(WORLD.events(), 9, 40, MOST)) {
            assertThat(entries.next())
                    .extracting(Recorded::position)
                    .containsExactly(10L, 11L, 12L, 13L, 14L, 15L, 16L);
            assertThat(positions(entries)).isEqualTo(between(17, 40));
            assertThat(entries.next()).isEmpty();
        }
    }

    @Test
    void who_reads_together_gets_each_entry_and_the_very_same() {
        try (var first = together.seat();
                var second = together.seat()) {
            var other = CompletableFuture.supplyAsync(() -> all(second.from(-1, 80, MOST)));
            var one = all(first.from(-1, 50, MOST));

            assertThat(one).extracting(Recorded::position).containsExactlyElementsOf(between(0, 50));
            assertThat(other.join()).extracting(Recorded::position).containsExactlyElementsOf(between(0, 80));
            for (int i = 0; i < one.size(); i++) {
                assertThat(one.get(i)).isSameAs(other.join().get(i));
            }
        }
    }

    @Test
    void who_is_ahead_waits_for_who_is_behind_until_that_one_has_left() {
        try (var ahead = together.seat();
                var behind = together.seat()) {
            var waiting = CompletableFuture.supplyAsync(() -> all(ahead.from(-1, 100, MOST)));
            var some = behind.from(-1, 100, MOST);
            assertThat(some.next()).hasSize(MOST);
            assertThat(waiting).isNotDone();
            some.close();

            assertThat(waiting.join()).hasSize(101);
        }
    }

    @Test
    void nobody_waits_for_who_leaves_without_reading_or_reads_elsewhere() {
        try (var reader = together.seat()) {
            together.seat().close();
            assertThat(positions(together.alone().from(-1, 3, MOST))).isEqualTo(between(0, 3));
            together.alone();
            var elsewhere = together.seat();
            try (var entries = elsewhere.from(30, 33, MOST)) {
                assertThat(positions(entries)).isEqualTo(between(31, 33));
            }
            assertThat(all(reader.from(-1, 100, MOST))).hasSize(101);
        }
    }

    @Test
    void what_the_ledger_has_grown_by_is_read_too() {
        try (var first = together.seat();
                var second = together.seat()) {
            long before = WORLD.ledger().head().size() - 1;
            var readToItsEnd = CompletableFuture.supplyAsync(() -> all(first.from(-1, before, MOST)));
            var entries = second.from(-1, before + 30, MOST);
            var read = new ArrayList<Recorded>();
            while (read.size() <= before) {
                read.addAll(entries.next());
            }
            var customer = new TestCustomer(WORLD);
            customer.register("Matti", null);
            customer.endRoles(40);
            read.addAll(rest(entries));

            assertThat(readToItsEnd.join()).hasSize((int) before + 1);
            assertThat(read).extracting(Recorded::position).containsExactlyElementsOf(between(0, before + 30));
            assertThat(positions(second.from(before, before + 5, MOST))).isEqualTo(between(before + 1, before + 5));
        }
    }

    @Test
    void why_reading_fails_is_told_after_what_was_read_before() {
        try (var broken = TestLedger.create()) {
            var customer = new TestCustomer(broken);
            customer.register("Maija", null);
            customer.endRoles(20);
            broken.jdbc()
                    .sql("alter table ledger.ledger_entry disable trigger all")
                    .update();
            broken.jdbc()
                    .sql("update ledger.ledger_entry set entry = '\\x00'::bytea where position = 12")
                    .update();
            var shared = new SharedReading(broken.events(), 2);
            try (var seat = shared.seat();
                    var alone = ReadAhead.of(broken.events(), -1, 20, 2)) {
                for (var entries : List.of(alone, seat.from(-1, 20, 2))) {
                    assertThatThrownBy(() -> rest(entries)).isInstanceOf(RuntimeException.class);
                    assertThatThrownBy(entries::next).as("again").isInstanceOf(RuntimeException.class);
                }
            }
        }
    }

    private static List<Recorded> all(Entries entries) {
        try (entries) {
            return rest(entries);
        }
    }

    private static List<Long> positions(Entries entries) {
        return rest(entries).stream().map(Recorded::position).toList();
    }

    private static List<Recorded> rest(Entries entries) {
        var all = new ArrayList<Recorded>();
        for (var batch = entries.next(); !batch.isEmpty(); batch = entries.next()) {
            assertThat(batch).hasSizeLessThanOrEqualTo(MOST);
            all.addAll(batch);
        }
        return all;
    }

    private static List<Long> between(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import com.github.f4b6a3.uuid.UuidCreator;
import fi.lethe.events.Source;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.ProfileEvent.CustomerRegistered;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.UnitKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * What a registration costs the server process that appends it: three sealed values, four fresh keys, a receipt, all under ids that
 * grow with time as those of the program do. Processor time, so a busy machine disturbs it little. Run by hand:
 * {@code AppendCost [registrations] [rounds] [callers...]}.
 */
final class AppendCost {
    private static final double MICROS_PER_TICK = 10_000;

    private final Samples samples = Samples.random();
    private final TestLedger ledger;
    private final int callers;

    private AppendCost(TestLedger ledger, int callers) {
        this.ledger = ledger;
        this.callers = callers;
    }

    public static void main(String[] arguments) throws Exception {
        int registrations = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        int[] callerCounts = arguments.length > 2
                ? Arrays.stream(arguments).skip(2).mapToInt(Integer::parseInt).toArray()
                : new int[] {1, 32};
        for (int callers : callerCounts) {
            try (var ledger = TestLedger.create()) {
                var cost = new AppendCost(ledger, callers);
                for (int round = 0; round <= rounds; round++) { // the first warms up
                    System.out.println((round == 0 ? "warming up: " : "") + cost.measure(registrations));
                }
                System.out.println("agrees with its tree: " + ledger.store().verifyAgainstTree());
            }
        }
        System.exit(0);
    }

    private String measure(int registrations) throws InterruptedException, IOException {
        register();
        var stat = appenderStat();
        long before = ticks(stat);
        var log = logPosition();
        int each = registrations / callers;
        var micros = new AtomicLongArray(each * callers);
        var outcomes = Callers.run(callers, caller -> {
            for (int i = 0; i < each; i++) {
                long began = System.nanoTime();
                register();
                micros.set(caller * each + i, (System.nanoTime() - began) / 1000);
            }
            return true;
        });
        if (!outcomes.failures().isEmpty()) {
            throw new IllegalStateException(outcomes.failures().getFirst());
        }
        long[] sorted = new long[micros.length()];
        Arrays.setAll(sorted, micros::get);
        Arrays.sort(sorted);
        return "%d callers: %.1f us of processor time, %d bytes of log, median wait %d us"
                .formatted(
                        callers,
                        (ticks(stat) - before) * MICROS_PER_TICK / sorted.length,
                        bytesSince(log) / sorted.length,
                        sorted[sorted.length / 2]);
    }

    private void register() {
        var customer = new CustomerId(UuidCreator.getTimeOrderedEpoch());
        var context = new EntryContext(
                "staff-1",
                "customers",
                "customer-relationship",
                null,
                UuidCreator.getTimeOrderedEpoch(),
                UuidCreator.getTimeOrderedEpoch());
        var keys = List.of(
                key(DataUnit.IDENTITY),
                key(DataUnit.PRIVATE_CONTACT),
                key(DataUnit.ORGANISATION),
                key(DataUnit.REFERENCE));
        var ticket = new AppendTicket(context, Samples.claim(), keys, Instant.now());
        ledger.publish(
                ticket,
                customer,
                0,
                new CustomerRegistered(
                        customer,
                        Source.WEB_REGISTRATION,
                        LocalDate.of(2026, 11, 20),
                        samples.sealed(keys.get(0).key(), DataUnit.IDENTITY),
                        samples.sealed(keys.get(1).key(), DataUnit.PRIVATE_CONTACT),
                        samples.sealed(keys.get(2).key(), DataUnit.ORGANISATION),
                        keys.get(3).key()));
    }

    private static UnitKey key(DataUnit unit) {
        return new UnitKey(unit, new KeyId(UuidCreator.getTimeOrderedEpoch()));
    }

    private Path appenderStat() {
        int pid = ledger.jdbc().sql("""
                select pid from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid() and query like '%ledger.append(%'""").query(Integer.class).single();
        return Path.of("/proc", Integer.toString(pid), "stat");
    }

    /** In the kernel and outside of it. */
    private static long ticks(Path stat) throws IOException {
        var line = Files.readString(stat);
        var fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }

    private String logPosition() {
        return ledger.jdbc()
                .sql("select pg_current_wal_lsn()::text")
                .query(String.class)
                .single();
    }

    private long bytesSince(String position) {
        return ledger.jdbc()
                .sql("select pg_current_wal_lsn() - cast(:position as pg_lsn)")
                .param("position", position)
                .query(Long.class)
                .single();
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import fi.lethe.postgres.TestCluster;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;

/**
 * Appends per second, each creating a stream with one event of three sealed values, beside Axon's JDBC engine on the same
 * server. Run by hand: {@code AppendSpeed [seconds] [rounds] [callers...]}.
 */
final class AppendSpeed {
    private AppendSpeed() {}

    @FunctionalInterface
    private interface Append {
        void run();
    }

    public static void main(String[] arguments) throws Exception {
        long seconds = arguments.length > 0 ? Long.parseLong(arguments[0]) : 5;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        int[] callerCounts = arguments.length > 2
                ? Arrays.stream(arguments).skip(2).mapToInt(Integer::parseInt).toArray()
                : new int[] {1, 32};
        for (int callers : callerCounts) {
            try (var ledger = TestLedger.create();
                    var peer = new AxonJdbc(callers)) {
                for (int round = 0; round <= rounds; round++) { // the first warms up
                    var ours = measure(callers, seconds, () -> {
                        var customer = Samples.random().customer();
                        ledger.publish(customer, 0, Samples.random().registered(customer));
                    });
                    var theirs = measure(callers, seconds, () -> {
                        var customer = Samples.random().customer();
                        peer.append(customer, Samples.random().registered(customer));
                    });
                    System.out.printf(
                            "%d callers: %s%n   Axon's JDBC engine %s: %.2f times%s%n",
                            callers,
                            ours,
                            theirs,
                            (double) ours.perSecond() / theirs.perSecond(),
                            round == 0 ? " (warming up)" : "");
                }
            }
        }
        System.exit(0);
    }

    /** What one kind of store did. */
    private record Speed(long perSecond, long clientMicros, long serverMicros) {
        @Override
        public String toString() {
            return "%d/s (CPU per append: client %d us, server %d us)".formatted(perSecond, clientMicros, serverMicros);
        }
    }

    private static Speed measure(int callers, long seconds, Append append) throws InterruptedException {
        var appended = new LongAdder();
        long client = cpuMicros(ProcessHandle.current().pid());
        long server = serverMicros();
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        var outcomes = Callers.run(callers, _ -> {
            while (System.nanoTime() < end) {
                append.run();
                appended.increment();
            }
            return true;
        });
        if (!outcomes.failures().isEmpty()) {
            throw new IllegalStateException(outcomes.failures().getFirst());
        }
        long count = appended.sum();
        return new Speed(
                count / seconds,
                (cpuMicros(ProcessHandle.current().pid()) - client) / count,
                (serverMicros() - server) / count);
    }

    private static long serverMicros() {
        long postmaster = TestCluster.shared().pid();
        return ProcessHandle.of(postmaster)
                .orElseThrow()
                .children()
                .mapToLong(child -> cpuMicros(child.pid()))
                .sum();
    }

    private static long cpuMicros(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .map(duration -> duration.toNanos() / 1000)
                .orElse(0L);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.bench;

import fi.lethe.bench.load.Duel;
import fi.lethe.bench.load.Measured;
import fi.lethe.query.search.index.MeasuredIndex;
import java.io.PrintStream;
import java.util.Locale;

/** Tells figures as rows of a Markdown table. */
public final class Report {
    private static final Target READS = Target.atMost(1.3);

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void beginDuels() {
        out.println();
        out.println("| measured | callers | ratio (min-max) | target | Lethe per s | peer per s | Lethe p50 / p99 ms"
                + " | peer p50 / p99 ms | Lethe program + servers µs | peer program + servers µs |");
        out.println("|---|---|---|---|---|---|---|---|---|---|");
    }

    /** One row: rates of both sides and the ratio of Lethe's to the peer's. */
    public void duel(String what, int callers, double target, Duel duel) {
        duel(what, callers, Target.atLeast(target), duel);
    }

    /** One row, whatever its target. */
    public void duel(String what, int callers, Target target, Duel duel) {
        var ratios = duel.ratios();
        out.printf(
                Locale.ROOT,
                "| %s | %d | **%.2f** (%.2f-%.2f) | %s | %.0f | %.0f | %s | %s | %s | %s |%n",
                what,
                callers,
                duel.ratio(),
                ratios.getFirst(),
                ratios.getLast(),
                target.judge(duel.ratio()),
                duel.ours().rate(),
                duel.peer().rate(),
                latencies(duel.ours()),
                latencies(duel.peer()),
                processors(duel.ours()),
                processors(duel.peer()));
    }

    void beginForgetting(int few, int many) {
        out.println();
        out.printf(
                Locale.ROOT,
                "| forgetting | customers each | ratio of medians | target | %,d events p50 / p99 ms | %,d events p50 / p99 ms |%n",
                few,
                many);
        out.println("|---|---|---|---|---|---|");
    }

    /** One row: the time to the answer with a short and with a long history. */
    public void forgetting(String how, double target, Measured brief, Measured lengthy) {
        double ratio = lengthy.millis(50) / brief.millis(50);
        out.printf(
                Locale.ROOT,
                "| %s | %d | **%.2f** | %.1f %s | %s | %s |%n",
                how,
                lengthy.calls(),
                ratio,
                target,
                ratio <= target ? "met" : "MISSED",
                latencies(brief),
                latencies(lengthy));
    }

    void beginReading(int few, int many) {
        out.println();
        out.printf(
                Locale.ROOT,
                "| reading | calls | ratio of medians | target | %,d customers p50 / p99 ms | %,d customers p50 / p99 ms |%n",
                few,
                many);
        out.println("|---|---|---|---|---|---|");
    }

    /** One row: what a read takes in a small register and in a large one. */
    public void reading(String what, Measured small, Measured large) {
        double ratio = large.millis(50) / small.millis(50);
        out.printf(
                Locale.ROOT,
                "| %s | %d | **%.2f** | %s | %s | %s |%n",
                what,
                small.calls(),
                ratio,
                READS.judge(ratio),
                latencies(small),
                latencies(large));
    }

    public void beginIndex() {
        out.println();
        out.println(
                "| index of customers | built in s (target 10) | codes each | bytes each (target 450) | lookup p50 µs"
                        + " | 500 removed at once, ms (target 100) |");
        out.println("|---|---|---|---|---|---|");
    }

    /** One row: what the index takes. */
    public void index(int customers, MeasuredIndex index, long lookupNanos, long removingNanos) {
        out.printf(
                Locale.ROOT,
                "| %,d | **%.1f** | %.1f | **%.0f** | %.1f | %.1f |%n",
                customers,
                index.nanos() / 1e9,
                index.codesEach(),
                index.bytesEach(),
                lookupNanos / 1e3,
                removingNanos / 1e6);
    }

    private static String processors(Measured measured) {
        return String.format(Locale.ROOT, "%.0f + %.0f", measured.programMicros(), measured.serverMicros());
    }

    private static String latencies(Measured measured) {
        return String.format(Locale.ROOT, "%.2f / %.2f", measured.millis(50), measured.millis(99));
    }
}

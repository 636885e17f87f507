// SPDX-License-Identifier: Apache-2.0
package fi.lethe.bench.reading;

import fi.lethe.bench.Report;
import fi.lethe.bench.Scale;
import fi.lethe.bench.data.Clusters;
import fi.lethe.bench.load.Measured;
import java.util.Random;
import java.util.function.IntConsumer;
import org.HdrHistogram.Histogram;

/** Searches and pages of customers anywhere in a small register and in a large one, in turns; one caller. */
public final class Reading {
    private static final long SEED = 20_260_120;
    private static final int DIGITS = 3;
    private static final int REMOVED = 500;

    private final int calls;
    private final Report report;

    private Reading(int calls, Report report) {
        this.calls = calls;
        this.report = report;
    }

    /** Measures; what the large register takes is compared with what the small one takes. */
    public static void measure(Clusters clusters, Scale scale, Report report) {
        try (var small = House.filled(clusters, "small", scale.registered() / Scale.SMALLER);
                var large = House.filled(clusters, "large", scale.registered())) {
            new Reading(scale.alone(), report).compare(small, large);
        }
    }

    private void compare(House small, House large) {
        var fewer = small.new Searching();
        var more = large.new Searching();
        row("search by part of a name", small, fewer::byPartOfName, large, more::byPartOfName);
        row("search by e-mail", small, fewer::byEmail, large, more::byEmail);
        row("search by order number", small, fewer::byOrder, large, more::byOrder);
        row("a customer's page", small, small.new Pages()::open, large, large.new Pages()::open);
        index(large, more);
    }

    /** What the index of the large register took and takes. */
    private void index(House large, House.Searching searching) {
        var lookups = new Histogram(DIGITS);
        var chosen = new Random(SEED);
        for (int call = 0; call < calls; call++) {
            lookups.recordValue(searching.byIndex(chosen.nextInt(large.size())));
        }
        report.beginIndex();
        report.index(
                large.size(),
                searching.index(),
                lookups.getValueAtPercentile(50),
                searching.remove(Math.min(REMOVED, large.size())));
    }

    private void row(String what, House small, IntConsumer inSmall, House large, IntConsumer inLarge) {
        var chosen = new Random(SEED);
        var ofSmall = new Histogram(DIGITS);
        var ofLarge = new Histogram(DIGITS);
        for (int call = -calls / 2; call < calls; call++) { // what comes before 0 warms up
            int one = chosen.nextInt(small.size());
            int other = chosen.nextInt(large.size());
            boolean smallFirst = call % 2 == 0;
            long first = smallFirst ? nanos(inSmall, one) : nanos(inLarge, other);
            long second = smallFirst ? nanos(inLarge, other) : nanos(inSmall, one);
            if (call >= 0) {
                ofSmall.recordValue(smallFirst ? first : second);
                ofLarge.recordValue(smallFirst ? second : first);
            }
        }
        report.reading(what, new Measured(calls, 0, ofSmall), new Measured(calls, 0, ofLarge));
    }

    private static long nanos(IntConsumer read, int number) {
        long begun = System.nanoTime();
        read.accept(number);
        return System.nanoTime() - begun;
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.bench.load;

import org.HdrHistogram.Histogram;

/** Takes the time and the processor time of a round, from its own making on. */
public final class Stopwatch {
    private static final int DIGITS = 3;

    private final Processors before;
    private final long begun;

    private Stopwatch(Processors before, long begun) {
        this.before = before;
        this.begun = begun;
    }

    /** One that runs. */
    public static Stopwatch start() {
        return new Stopwatch(Processors.now(), System.nanoTime());
    }

    /** What a round of so many calls has taken, with no latencies yet. */
    public Measured stop(long calls) {
        long nanos = System.nanoTime() - begun;
        return new Measured(
                calls, nanos, new Histogram(DIGITS), Processors.now().since(before));
    }
}

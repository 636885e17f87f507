// SPDX-License-Identifier: Apache-2.0
package fi.lethe.bench.load;

import org.HdrHistogram.Histogram;

/**
 * What a round of calls took.
 *
 * @param nanos from the first call's begin to the last call's end
 * @param latencies of the single calls, in nanoseconds
 */
public record Measured(long calls, long nanos, Histogram latencies) {

    /** Calls per second. */
    public double rate() {
        return calls * 1e9 / nanos;
    }

    /** Milliseconds that this percentage of the calls stayed within. */
    public double millis(double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1e6;
    }

    /** Both rounds as one. */
    public Measured and(Measured other) {
        var all = latencies.copy();
        all.add(other.latencies);
        return new Measured(calls + other.calls, nanos + other.nanos, all);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.bench.load;

import org.HdrHistogram.Histogram;

/**
 * What a round of calls took.
 *
 * @param nanos from the first call's begin to the last call's end
 * @param latencies of the single calls, in nanoseconds
 * @param processors processor time taken meanwhile
 */
public record Measured(long calls, long nanos, Histogram latencies, Processors processors) {

    /** Where only the latencies count. */
    public Measured(long calls, long nanos, Histogram latencies) {
        this(calls, nanos, latencies, Processors.NOTHING);
    }

    /** Calls per second. */
    public double rate() {
        return calls * 1e9 / nanos;
    }

    /** Milliseconds that this percentage of the calls stayed within. */
    public double millis(double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1e6;
    }

    /** Microseconds of processor time that the program took for a call. */
    public double programMicros() {
        return processors.program().toNanos() / 1e3 / calls;
    }

    /** Microseconds of processor time that the servers took for a call. */
    public double serverMicros() {
        return processors.servers().toNanos() / 1e3 / calls;
    }

    /** Both rounds as one. */
    public Measured and(Measured other) {
        var all = latencies.copy();
        all.add(other.latencies);
        return new Measured(calls + other.calls, nanos + other.nanos, all, processors.and(other.processors));
    }
}

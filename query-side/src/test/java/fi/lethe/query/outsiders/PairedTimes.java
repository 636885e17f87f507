// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.outsiders;

import java.util.Arrays;

/** Two calls in turns, who begins changing each time, and how their medians compare. */
record PairedTimes(Runnable one, Runnable other) {
    /** So near are medians of the same: what differs by a query differs by more. */
    static final double SAME = 1.1;

    private static final int PAIRS = 100;
    private static final int ATTEMPTS = 3;

    /** The ratio that is nearest to 1 of up to three attempts; noise differs from one to the next, and a leak does not. */
    double closestRatioOfMedians() {
        double closest = ratioOfMedians();
        for (int attempt = 1; attempt < ATTEMPTS && distance(closest) > Math.log(SAME); attempt++) {
            double again = ratioOfMedians();
            closest = distance(again) < distance(closest) ? again : closest;
        }
        return closest;
    }

    private static double distance(double ratio) {
        return Math.abs(Math.log(ratio));
    }

    private double ratioOfMedians() {
        var ones = new long[PAIRS];
        var others = new long[PAIRS];
        for (int pair = 0; pair < PAIRS; pair++) {
            if (pair % 2 == 0) {
                ones[pair] = nanos(one);
                others[pair] = nanos(other);
            } else {
                others[pair] = nanos(other);
                ones[pair] = nanos(one);
            }
        }
        return (double) median(ones) / median(others);
    }

    private static long median(long[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private static long nanos(Runnable call) {
        long begun = System.nanoTime();
        call.run();
        return System.nanoTime() - begun;
    }
}

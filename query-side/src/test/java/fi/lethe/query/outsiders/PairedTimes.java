// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.outsiders;

import java.util.ArrayList;
import java.util.List;

/** Two calls in turns, who begins changing each time; times are compared within a pair, so that what else goes on meets both. */
record PairedTimes(Runnable one, Runnable other) {
    /** So near are times of the same: what differs by a query differs by more. */
    static final double SAME = 1.1;

    private static final int PAIRS = 100;
    private static final int MOST_PAIRS = 2_000;

    /**
     * The median of the pairs' ratios: of a hundred pairs, and of ever more of them while it is not near to 1. Noise wears off
     * by that, a leak does not.
     */
    double ratio() {
        var ratios = new ArrayList<Double>();
        double median;
        do {
            for (int pair = 0; pair < PAIRS; pair++) {
                ratios.add(pair % 2 == 0 ? nanos(one) / nanos(other) : 1 / (nanos(other) / nanos(one)));
            }
            median = median(ratios);
        } while (Math.abs(Math.log(median)) > Math.log(SAME) && ratios.size() < MOST_PAIRS);
        return median;
    }

    private static double median(List<Double> ratios) {
        return ratios.stream().sorted().skip(ratios.size() / 2).findFirst().orElseThrow();
    }

    private static double nanos(Runnable call) {
        long begun = System.nanoTime();
        call.run();
        return System.nanoTime() - begun;
    }
}

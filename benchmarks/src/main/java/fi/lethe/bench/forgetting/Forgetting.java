// SPDX-License-Identifier: Apache-2.0
package fi.lethe.bench.forgetting;

import fi.lethe.bench.Report;
import fi.lethe.bench.Scale;
import fi.lethe.bench.data.Clusters;
import fi.lethe.bench.load.Callers;
import fi.lethe.bench.load.Measured;
import fi.lethe.bench.ours.Lethe;
import fi.lethe.events.customer.CustomerId;
import java.util.function.IntFunction;

/** Forgets customers with a short and with a long history, in turns, each until its keys are destroyed. */
public final class Forgetting {
    /** Events of a short history. */
    public static final int FEW = 10;

    private static final int MAKERS = 2;
    private static final int WARM_UP = 50;
    private static final int BETWEEN_SNAPSHOTS = 100;
    private static final double AT_MOST = 1.2;

    private final Eraser eraser;
    private final Scale scale;
    private final Pair[] pairs;

    private record Pair(CustomerId brief, CustomerId lengthy) {}

    private record Both(Measured brief, Measured lengthy) {}

    private Forgetting(Lethe lethe, Scale scale) {
        this.eraser = new Eraser(lethe);
        this.scale = scale;
        this.pairs = new Pair[2 * scale.forgotten()];
        var histories = new Histories(lethe);
        Callers.run(MAKERS, pairs.length, number -> pairs[number] = pair(histories, number));
        Callers.run(
                1, Math.min(WARM_UP, scale.history() / 100), number -> eraser.forget(histories.make(number, FEW, FEW)));
        eraser.awaitFollower(histories.make(0, FEW, FEW));
    }

    /** Measures with the customer's state dropped from the cache, and with it there. */
    public static void measure(Clusters clusters, Scale scale, Report report) {
        try (var lethe = Lethe.open(clusters, "forgetting", 20_000)) {
            var forgetting = new Forgetting(lethe, scale);
            var cold = forgetting.round(number -> forgetting.pairs[number], forgetting.eraser::cool);
            report.forgetting("cold", AT_MOST, cold.brief(), cold.lengthy());
            var warm =
                    forgetting.round(number -> forgetting.pairs[scale.forgotten() + number], forgetting.eraser::warm);
            report.forgetting("warm", AT_MOST, warm.brief(), warm.lengthy());
        }
    }

    /** The long histories end anywhere between two snapshots. */
    private Pair pair(Histories histories, int number) {
        int sinceSnapshot = (number % scale.forgotten()) * BETWEEN_SNAPSHOTS / scale.forgotten();
        return new Pair(histories.make(number, FEW, FEW), histories.make(number, scale.history(), sinceSnapshot));
    }

    private Both round(IntFunction<Pair> chosen, Eraser.Preparation preparation) {
        Both all = null;
        for (int number = 0; number < scale.forgotten(); number++) {
            var pair = chosen.apply(number);
            var brief = number % 2 == 0 ? eraser.timed(pair.brief(), preparation) : null;
            var lengthy = eraser.timed(pair.lengthy(), preparation);
            brief = brief == null ? eraser.timed(pair.brief(), preparation) : brief;
            all = all == null ? new Both(brief, lengthy) : new Both(all.brief.and(brief), all.lengthy.and(lengthy));
        }
        if (all == null) {
            throw new IllegalArgumentException("nobody was to be forgotten");
        }
        return all;
    }
}

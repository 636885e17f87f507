// SPDX-License-Identifier: Apache-2.0
package fi.lethe.bench.creating;

import fi.lethe.bench.Report;
import fi.lethe.bench.Scale;
import fi.lethe.bench.Target;
import fi.lethe.bench.data.Clusters;
import fi.lethe.bench.load.Callers;
import fi.lethe.bench.load.Duel;
import fi.lethe.bench.ours.Lethe;
import fi.lethe.bench.peer.PlainAxon;
import java.util.List;
import java.util.function.IntConsumer;

/** Registers new customers with name, contact and organisation. */
public final class Creating {
    private Creating() {}

    /** Measures with one caller and with all. */
    public static void measure(Clusters clusters, Scale scale, Report report) {
        try (var lethe = Lethe.open(clusters, "creating", 20_000)) {
            var peer = new PlainAxon(clusters.onLedgerCluster("creating_peer", Scale.CALLERS), null);
            IntConsumer ours = lethe::register;
            IntConsumer theirs = peer::register;
            for (var side : List.of(ours, theirs)) {
                Callers.run(Scale.CALLERS, scale.warmUp(), side);
                Callers.run(1, scale.alone(), side);
            }
            report.duel("creating", 1, Target.NONE, duel(scale.pairs(), 1, scale.alone(), ours, theirs));
            report.duel(
                    "creating",
                    Scale.CALLERS,
                    Target.NONE,
                    duel(scale.pairs(), Scale.CALLERS, scale.together(), ours, theirs));
        }
    }

    private static Duel duel(int pairs, int callers, int calls, IntConsumer ours, IntConsumer peer) {
        return Duel.fight(pairs, () -> Callers.run(callers, calls, ours), () -> Callers.run(callers, calls, peer));
    }
}

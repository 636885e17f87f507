// SPDX-License-Identifier: Apache-2.0
package fi.lethe.bench.updating;

import fi.lethe.bench.Report;
import fi.lethe.bench.Scale;
import fi.lethe.bench.Target;
import fi.lethe.bench.data.Clusters;
import fi.lethe.bench.load.Duel;
import fi.lethe.bench.ours.Lethe;
import fi.lethe.bench.peer.PlainAxon;
import fi.lethe.command.axon.BoundedCache;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/** Records orders, each with its lines and an invoice, of customers that have ordered before. */
public final class Updating {
    private static final int CACHED = 20_000;

    private final Clusters clusters;
    private final Scale scale;
    private final Report report;

    public Updating(Clusters clusters, Scale scale, Report report) {
        this.clusters = clusters;
        this.scale = scale;
        this.report = report;
    }

    /** Measures against Axon's default, which reads the stream at each command, and against the same with a cache. */
    public void measure() {
        try (var lethe = Lethe.open(clusters, "updating", CACHED)) {
            var ours = warm(new Recorder(lethe::register, lethe::order));
            var plain = peer("updating_peer", null);
            var cached = peer("updating_cached_peer", new BoundedCache(CACHED));
            duel("updating", 1, ours, plain);
            duel("updating", Scale.CALLERS, ours, plain);
            duel("updating, peer cached", 1, ours, cached);
            duel("updating, peer cached", Scale.CALLERS, ours, cached);
        }
    }

    private void duel(String what, int callers, Orderers ours, Orderers peer) {
        int calls = callers == 1 ? scale.alone() : scale.together();
        report.duel(
                what,
                callers,
                Target.NONE,
                Duel.fight(scale.pairs(), () -> ours.order(callers, calls), () -> peer.order(callers, calls)));
    }

    private Orderers peer(String name, @Nullable Cache cache) {
        var peer = new PlainAxon(clusters.onLedgerCluster(name, Scale.CALLERS), cache);
        return warm(new Recorder(peer::register, peer::order));
    }

    /** Customers of a side that has been warmed up with others, so that these have no longer histories for it. */
    private Orderers warm(Recorder side) {
        var others = new Orderers(side, scale);
        others.order(Scale.CALLERS, scale.warmUp());
        others.order(1, scale.alone());
        return new Orderers(side, scale);
    }
}

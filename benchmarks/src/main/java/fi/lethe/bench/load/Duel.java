// SPDX-License-Identifier: Apache-2.0
package fi.lethe.bench.load;

import java.util.ArrayList;
import java.util.List;

/** Rounds of two sides in turns, who begins changing each time; the ratio is taken within a pair, so noise hits both. */
public record Duel(Measured ours, Measured peer, List<Double> ratios) {

    /** One side's round. */
    @FunctionalInterface
    public interface Round {

        Measured run();
    }

    /** As many pairs as asked for. */
    public static Duel fight(int pairs, Round ours, Round peer) {
        var ratios = new ArrayList<Double>();
        Measured allOurs = null;
        Measured allPeer = null;
        for (int pair = 0; pair < pairs; pair++) {
            boolean begin = pair % 2 == 0;
            var first = begin ? ours.run() : peer.run();
            var second = begin ? peer.run() : ours.run();
            var mine = begin ? first : second;
            var theirs = begin ? second : first;
            ratios.add(mine.rate() / theirs.rate());
            allOurs = allOurs == null ? mine : allOurs.and(mine);
            allPeer = allPeer == null ? theirs : allPeer.and(theirs);
        }
        if (allOurs == null || allPeer == null) {
            throw new IllegalArgumentException("no pair was asked for");
        }
        return new Duel(allOurs, allPeer, ratios.stream().sorted().toList());
    }

    /** The median of the pairs' ratios; of an even number the lower one. */
    public double ratio() {
        return ratios.get((ratios.size() - 1) / 2);
    }
}

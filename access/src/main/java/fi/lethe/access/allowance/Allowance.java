// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.allowance;

import fi.lethe.access.problems.ProblemType;
import fi.lethe.access.problems.TypedRefusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * How often within a minute an account may ask: so often that work goes on, and not so often that guesses are tried one after the
 * other. Of one process; the records of what was asked tell of all. Safe for use by several threads.
 */
public final class Allowance {
    private static final Duration WITHIN = Duration.ofMinutes(1);

    private final Clock clock;
    private final int most;
    private final ProblemType tooMany;
    private final Map<UUID, Deque<Instant>> taken = new HashMap<>(); // guarded by this

    /**
     * An allowance of which nobody has taken anything yet.
     *
     * @param tooMany what is answered to who has asked so often
     */
    public Allowance(Clock clock, int most, ProblemType tooMany) {
        this.clock = clock;
        this.most = most;
        this.tooMany = tooMany;
    }

    /** Takes one for the account, or refuses until the first of the last is a minute old. */
    public synchronized void take(UUID account) {
        var now = clock.instant();
        var begin = now.minus(WITHIN);
        taken.values().removeIf(times -> times.getLast().isBefore(begin));
        var times = taken.computeIfAbsent(account, _ -> new ArrayDeque<>());
        while (!times.isEmpty() && !times.getFirst().isAfter(begin)) {
            times.removeFirst();
        }
        if (times.size() >= most) {
            var wait = Duration.between(begin, times.getFirst());
            throw TypedRefusal.forNow(tooMany, Math.toIntExact(wait.toSeconds() + 1));
        }
        times.add(now);
    }

    /** As at a start. */
    public synchronized void forget() {
        taken.clear();
    }
}

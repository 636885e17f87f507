// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.exact;

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
 * How often an account may search exactly: so often that a request is answered, and not so often that a list of people is tried. Of
 * one process; the record of each search tells of all.
 */
final class Allowance {
    static final int MOST = 20;
    static final Duration WITHIN = Duration.ofMinutes(1);
    static final ProblemType TOO_MANY = new ProblemType(
            "too-many-exact-searches",
            429,
            "An account may search exactly 20 times a minute; wait as long as Retry-After says.",
            "Yhdellä tunnuksella voi hakea täsmällisesti 20 kertaa minuutissa; odota Retry-After-otsakkeen kertoma aika.");

    private final Clock clock;
    private final Map<UUID, Deque<Instant>> taken = new HashMap<>(); // guarded by this

    Allowance(Clock clock) {
        this.clock = clock;
    }

    /** Takes one of the account's searches, or refuses until the first of the last is a minute old. */
    synchronized void take(UUID account) {
        var now = clock.instant();
        var begin = now.minus(WITHIN);
        taken.values().removeIf(times -> times.getLast().isBefore(begin));
        var times = taken.computeIfAbsent(account, _ -> new ArrayDeque<>());
        while (!times.isEmpty() && !times.getFirst().isAfter(begin)) {
            times.removeFirst();
        }
        if (times.size() >= MOST) {
            var wait = Duration.between(begin, times.getFirst());
            throw TypedRefusal.forNow(TOO_MANY, Math.toIntExact(wait.toSeconds() + 1));
        }
        times.add(now);
    }

    /** As at a start. */
    synchronized void forget() {
        taken.clear();
    }
}

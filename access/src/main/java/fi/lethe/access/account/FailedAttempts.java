// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.TypedRefusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Failed attempts per login code or address, each after the free ones doubling the wait until the next. Remembers the
 * latest ten thousand only, and each for a quarter of an hour.
 */
public final class FailedAttempts {
    private static final int REMEMBERED = 10_000;
    private static final int MOST_DOUBLINGS = 20;
    private static final Duration MEMORY = Duration.ofMinutes(15);

    private final Clock clock;
    private final int free;
    private final Duration longestWait;
    private final Map<Object, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Failures(int count, Instant last) {}

    public FailedAttempts(Clock clock, int free, Duration longestWait) {
        this.clock = clock;
        this.free = free;
        this.longestWait = longestWait;
    }

    /** How long this one must wait before the next attempt; zero if not at all. */
    public synchronized Duration wait(Object who) {
        var now = clock.instant();
        var past = past(who, now);
        var until = past.last().plus(delay(past.count()));
        return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    }

    /** Refuses who must wait. */
    public void refuseWhoMustWait(Object who) {
        refuse(wait(who));
    }

    /** Refuses for so long, if at all. */
    static void refuse(Duration wait) {
        if (wait.isPositive()) {
            throw TypedRefusal.forNow(HttpProblems.TOO_MANY_ATTEMPTS, Math.toIntExact(wait.toSeconds() + 1));
        }
    }

    public synchronized void failed(Object who) {
        var now = clock.instant();
        failures.put(who, new Failures(past(who, now).count() + 1, now));
    }

    public synchronized void succeeded(Object who) {
        failures.remove(who);
    }

    private Failures past(Object who, Instant now) {
        var past = failures.get(who);
        return past == null || past.last().plus(MEMORY).isBefore(now) ? new Failures(0, now) : past;
    }

    private Duration delay(int count) {
        if (count < free) {
            return Duration.ZERO;
        }
        var delay = Duration.ofSeconds(1L << Math.min(count - free, MOST_DOUBLINGS));
        return delay.compareTo(longestWait) > 0 ? longestWait : delay;
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.body;

import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.TypedRefusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Lets a few large bodies in at a time, one of each account, each for two minutes at most: nobody can fill the memory with them, or hold
 * them open. May be used from any thread.
 */
public final class LargeBodies {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int MOST = 4;
    private static final int SOON = 10; // seconds

    private final Duration longest;
    private final Semaphore places = new Semaphore(MOST);
    private final Set<UUID> senders = ConcurrentHashMap.newKeySet();

    /** None is being read. */
    public LargeBodies() {
        this(LONGEST);
    }

    LargeBodies(Duration longest) {
        this.longest = longest;
    }

    /** What is done with a body, from its first byte to the last. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(InputStream body) throws IOException;
    }

    /**
     * What came of reading it.
     *
     * @param largest how many bytes it may have
     * @throws TypedRefusal {@code content-too-large}, {@code request-too-slow}, or {@code unavailable} where this account or too many others
     *     are sending one
     */
    public <T> T take(UUID sender, HttpServletRequest request, int largest, Reading<T> reading) throws IOException {
        LimitedBody.refuseTold(request.getContentLengthLong(), largest);
        if (!senders.add(sender)) {
            throw TypedRefusal.forNow(HttpProblems.UNAVAILABLE, SOON);
        }
        try {
            if (!places.tryAcquire()) {
                throw TypedRefusal.forNow(HttpProblems.UNAVAILABLE, SOON);
            }
            try {
                return reading.read(new Bounded(request.getInputStream(), largest, longest));
            } finally {
                places.release();
            }
        } finally {
            senders.remove(sender);
        }
    }

    private static final class Bounded extends FilterInputStream {
        private final long until;
        private final int largest;
        private long count;

        Bounded(InputStream body, int largest, Duration longest) {
            super(body);
            this.until = System.nanoTime() + longest.toNanos();
            this.largest = largest;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            check(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            check(Math.max(0, read));
            return read;
        }

        private void check(int more) {
            count += more;
            if (count > largest) {
                throw LimitedBody.tooLarge(largest);
            }
            if (System.nanoTime() - until > 0) {
                throw TypedRefusal.of(HttpProblems.TOO_SLOW);
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.erasure;

import fi.lethe.command.due.Cause;
import fi.lethe.command.stream.Recorded;
import fi.lethe.events.customer.ErasureEvent.ErasureOrdered;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out at once an erasure that has no pause; what fails here is taken up by the due dates. */
public final class Destructions implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Destructions.class);

    private final WhenErasureOrderedThenDestroyKeys destroying;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    Destructions(WhenErasureOrderedThenDestroyKeys destroying) {
        this.destroying = destroying;
    }

    /**
     * Carries the order out if it has no pause, and waits for that.
     *
     * @param ordered where it stands; keys that die later than it was recorded have a pause
     * @return true if the keys are gone
     */
    boolean carriedOut(ErasureOrdered order, Recorded ordered, Duration patience) {
        if (order.keysDieAt().isAfter(ordered.at())) {
            return false;
        }
        var work = executor.submit(
                () -> destroying.carryOut(order.customer(), new Cause(ordered.position(), ordered.command())));
        try {
            return work.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            return false;
        } catch (ExecutionException failed) {
            LOG.warn("A destruction of keys did not end at once and will be resumed", failed.getCause());
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        executor.close();
    }
}

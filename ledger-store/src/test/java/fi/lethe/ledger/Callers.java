// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several callers at once. */
final class Callers {
    record Outcomes<R>(List<R> results, List<Throwable> failures) {}

    @FunctionalInterface
    interface Call<R> {
        R as(int caller) throws Exception;
    }

    private Callers() {}

    /** Lets so many callers begin at the same moment, and waits for them all. */
    static <R> Outcomes<R> run(int callers, Call<R> call) throws InterruptedException {
        var start = new CountDownLatch(1);
        try (var executor = Executors.newFixedThreadPool(callers)) {
            var futures = new ArrayList<Future<R>>();
            for (int i = 0; i < callers; i++) {
                int caller = i;
                futures.add(executor.submit((Callable<R>) () -> {
                    start.await();
                    return call.as(caller);
                }));
            }
            start.countDown();
            var outcomes = new Outcomes<R>(new ArrayList<>(), new ArrayList<>());
            for (var future : futures) {
                try {
                    outcomes.results().add(future.get());
                } catch (ExecutionException e) {
                    outcomes.failures().add(e.getCause());
                }
            }
            return outcomes;
        }
    }
}

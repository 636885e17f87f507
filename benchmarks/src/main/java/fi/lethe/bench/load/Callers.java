// SPDX-License-Identifier: Apache-2.0
package fi.lethe.bench.load;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.HdrHistogram.Histogram;

/** So many callers at once, each of which calls again as soon as it has its answer. */
public final class Callers {
    private static final int DIGITS = 3;

    private Callers() {}

    /** Makes so many calls, numbered from 0; the first that fails ends the measurement. */
    public static Measured run(int callers, int calls, IntConsumer call) {
        var next = new AtomicInteger();
        Callable<Histogram> caller = () -> {
            var latencies = new Histogram(DIGITS);
            for (int number = next.getAndIncrement(); number < calls; number = next.getAndIncrement()) {
                long begun = System.nanoTime();
                call.accept(number);
                latencies.recordValue(System.nanoTime() - begun);
            }
            return latencies;
        };
        try (var threads = Executors.newFixedThreadPool(callers)) {
            var work = new ArrayList<Callable<Histogram>>();
            for (int i = 0; i < callers; i++) {
                work.add(caller);
            }
            var watch = Stopwatch.start();
            var answers = threads.invokeAll(work);
            var round = watch.stop(calls);
            for (var answer : answers) {
                round.latencies().add(answer.get());
            }
            return round;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a call failed", e.getCause());
        }
    }
}

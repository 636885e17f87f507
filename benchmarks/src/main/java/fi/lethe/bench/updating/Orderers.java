// SPDX-License-Identifier: Apache-2.0
package fi.lethe.bench.updating;

import fi.lethe.bench.Scale;
import fi.lethe.bench.load.Callers;
import fi.lethe.bench.load.Measured;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** One side's customers; which of them makes the order of a number is chance, and the same for every side. */
final class Orderers {
    private final Recorder side;
    private final String[] customers;
    private final AtomicInteger orders = new AtomicInteger();

    /** Registers them and lets each order a few times. */
    Orderers(Recorder side, Scale scale) {
        this.side = side;
        this.customers = new String[scale.customers()];
        Callers.run(
                Scale.CALLERS,
                customers.length,
                number -> customers[number] = side.register().apply(number));
        order(Scale.CALLERS, customers.length * scale.orders());
    }

    /** So many orders by so many callers at once. */
    Measured order(int callers, int calls) {
        return Callers.run(callers, calls, _ -> order(orders.getAndIncrement()));
    }

    private void order(int number) {
        var customer = customers[new SplittableRandom(number).nextInt(customers.length)];
        side.order().accept(customer, number);
    }
}

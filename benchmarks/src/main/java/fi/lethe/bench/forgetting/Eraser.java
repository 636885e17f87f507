// SPDX-License-Identifier: Apache-2.0
package fi.lethe.bench.forgetting;

import fi.lethe.bench.data.Orders;
import fi.lethe.bench.load.Callers;
import fi.lethe.bench.load.Measured;
import fi.lethe.bench.ours.Lethe;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.DerivedDataHolder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Has customers forgotten without a pause: the answer comes when the keys are destroyed and the ledger says so. */
final class Eraser {
    private static final Duration QUIET = Duration.ofMillis(300);

    private final Lethe lethe;

    /** What is done with a customer before the clock runs. */
    @FunctionalInterface
    interface Preparation {

        void of(CustomerId customer);
    }

    Eraser(Lethe lethe) {
        this.lethe = lethe;
    }

    /** The house no longer knows this customer's state. */
    void cool(CustomerId customer) {
        lethe.commandSide().customers().forget(customer.value());
    }

    /** The customer has just ordered, so the house knows the state. */
    void warm(CustomerId customer) {
        lethe.receive("record-order", Orders.bodyWithoutInvoice(customer.toString(), 0));
    }

    /** How long the answer takes. What follows from it is done before this returns, so that it disturbs nobody else. */
    Measured timed(CustomerId customer, Preparation preparation) {
        preparation.of(customer);
        var measured = Callers.run(1, 1, _ -> forget(customer));
        finish();
        return measured;
    }

    long forget(CustomerId customer) {
        var answer = lethe.receive("forget-customer", body(customer));
        if (!"FORGOTTEN".equals(answer.get("state"))) {
            throw new IllegalStateException("the keys were not destroyed in time: " + answer);
        }
        return ((Number) answer.getOrDefault("position", -1)).longValue();
    }

    /** Forgets this customer, too, and waits until the follower of erasures has come as far. */
    void awaitFollower(CustomerId customer) {
        long position = forget(customer);
        while (lethe.on().vault().appliedPosition() < position) {
            pause();
        }
        finish();
    }

    /** Holders of derived data, were there any, would let go of it now. */
    private void finish() {
        var ledger = lethe.on().ledger();
        long last = ledger.head().size() - 1;
        for (var holder : DerivedDataHolder.onDisk()) {
            ledger.acknowledge(holder.code(), last);
        }
        pause();
    }

    private static byte[] body(CustomerId customer) {
        return """
                {"customer": "%s", "pause": "PT0S", "ground": "NO_LONGER_NEEDED"}
                """.formatted(customer).getBytes(StandardCharsets.UTF_8);
    }

    private static void pause() {
        try {
            Thread.sleep(QUIET);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        }
    }
}

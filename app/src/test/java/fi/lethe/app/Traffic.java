// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static fi.lethe.app.Caller.json;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Concurrent commands, each with an id of its own: registrations, orders, erasures without a pause. What was acknowledged is
 * remembered; what was not answered is sent again under the same id.
 */
final class Traffic implements AutoCloseable {
    private static final int CALLERS = 4;

    /** A command that was answered with success. */
    record Acknowledged(UUID command, long position, String customer, String name) {}

    private final String token;
    private final AtomicReference<URI> address = new AtomicReference<>();
    private final AtomicBoolean going = new AtomicBoolean(true);
    private final ConcurrentLinkedQueue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> unexpected = new ConcurrentLinkedQueue<>();
    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);

    Traffic(URI address, String token) {
        this.token = token;
        this.address.set(address);
        for (int i = 0; i < CALLERS; i++) {
            callers.execute(this::call);
        }
    }

    void moveTo(URI now) {
        address.set(now);
    }

    private void call() {
        while (going.get()) {
            var email = UUID.randomUUID() + "@example.fi";
            var customer = persist("register-customer", Bodies.registration("Matti Meikäläinen", email), "");
            if (customer.isEmpty()) {
                return;
            }
            var ordered = ThreadLocalRandom.current().nextBoolean();
            if (ordered) {
                persist("record-order", Bodies.order(customer, "ORDER-1", "INV-1"), customer);
            }
            persist("forget-customer", Bodies.forgetting(customer, "PT0S"), customer);
            if (ordered) {
                persist("settle-invoice", Bodies.settlement(customer, "INV-1"), customer);
            }
        }
    }

    /** Until it is answered with success, or all is over; the customer it was about. */
    private String persist(String name, String body, String customer) {
        var command = UUID.randomUUID();
        while (going.get()) {
            try {
                var answer =
                        new Caller(address.get(), token).command(name, body, "Idempotency-Key", command.toString());
                if (answer.statusCode() < 300) {
                    var about = json(answer).get("customer").asString();
                    acknowledged.add(new Acknowledged(
                            command, json(answer).get("position").asLong(), about, name));
                    return about;
                }
                if (answer.statusCode() < 500) {
                    unexpected.add(name + " " + answer.statusCode() + " " + answer.body());
                    return customer;
                }
            } catch (RuntimeException _) {
                // Cut off: asked again under the same id.
            }
            pause();
        }
        return customer;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    List<Acknowledged> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** Refusals that no kill excuses. */
    List<String> unexpected() {
        return List.copyOf(unexpected);
    }

    /** Nothing is sent any more when this returns. */
    void end() {
        going.set(false);
        callers.close();
    }

    @Override
    public void close() {
        end();
    }
}

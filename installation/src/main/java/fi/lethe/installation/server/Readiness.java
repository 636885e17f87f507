// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.server;

import fi.lethe.installation.client.HttpCalls;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.springframework.http.HttpMethod;

/** Asks an installation whether it serves, as anybody can from outside. */
public record Readiness(URI address) {

    /** Whether it came to serve within this time. */
    public boolean comesWithin(Duration patience) throws InterruptedException {
        var until = System.nanoTime() + patience.toNanos();
        try (var calls = new HttpCalls(Duration.ofSeconds(2), Duration.ofSeconds(5))) {
            while (System.nanoTime() < until) {
                if (answersYes(calls)) {
                    return true;
                }
                Thread.sleep(50);
            }
        }
        return false;
    }

    private boolean answersYes(HttpCalls calls) throws InterruptedException {
        try {
            return calls.send(HttpMethod.GET, address.resolve("/api/health/ready"), _ -> {}, null)
                            .status()
                    == 200;
        } catch (IOException _) {
            return false;
        }
    }
}

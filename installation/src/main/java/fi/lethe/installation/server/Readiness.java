// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks an installation whether it serves, as anybody can from outside. */
public record Readiness(URI address) {

    /** Whether it came to serve within this time. */
    public boolean comesWithin(Duration patience) throws InterruptedException {
        var until = System.nanoTime() + patience.toNanos();
        try (var client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            while (System.nanoTime() < until) {
                if (answersYes(client)) {
                    return true;
                }
                Thread.sleep(50);
            }
        }
        return false;
    }

    private boolean answersYes(HttpClient client) throws InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve("/api/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }
}

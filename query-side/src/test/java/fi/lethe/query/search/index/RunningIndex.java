// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.index;

import static fi.lethe.query.TestServer.bean;
import static fi.lethe.query.TestServer.post;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The index of the test server: asked, taken away and built anew. */
final class RunningIndex {
    private RunningIndex() {}

    static HttpResponse<String> search(String words, long after) {
        var found = post(Role.STAFF, "/api/registry/search", "{\"q\": \"" + words + "\", \"after\": " + after + "}");
        assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
        return found;
    }

    static List<UUID> candidates(String word) {
        return bean(SearchIndex.class).find(List.of(List.of(Set.of(Folding.fold(word)))), new UUID(0, 0), 100).stream()
                .map(Candidate::customer)
                .toList();
    }

    static void restart() {
        stop();
        start();
    }

    static void stop() {
        bean(IndexThread.class).stop();
    }

    static void start() {
        bean(Reached.class).begins(0);
        bean(IndexThread.class).start();
        eventually(() -> bean(SearchIndex.class).building().isEmpty());
    }

    static void eventually(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }
}

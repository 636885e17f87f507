// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.imports;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.Refusal;
import fi.lethe.access.problems.TypedRefusal;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends files while their senders look at pages; how far each has come, the API tells. */
final class Sendings {
    private static final Logger LOG = LoggerFactory.getLogger(Sendings.class);
    private static final int MOST = 1000;

    private final Cache<UUID, Refusal> refused = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    /** Sends it, on a thread of its own. */
    void send(ImportApi api, UUID id, RowsFile file) {
        Thread.ofVirtual().name("import-" + id).start(() -> {
            try {
                api.send(id, file);
            } catch (Refusal refusal) {
                refused.put(id, refusal);
            } catch (RuntimeException e) {
                LOG.warn("Sending the import {} failed: {}", id, e.getClass().getName());
                refused.put(id, TypedRefusal.of(HttpProblems.UNAVAILABLE));
            }
        });
    }

    /** What the API said no with, if it did. */
    Optional<Refusal> refusal(UUID id) {
        return Optional.ofNullable(refused.getIfPresent(id));
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.problems;

import java.io.Serial;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A failure of ours. The caller learns an id; the log gets that id, the classes of the exceptions and where they were
 * thrown, and never their messages, which may repeat what was sent (invariant 1, sealed at the door).
 */
final class Incident extends Refusal {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(Incident.class);
    private static final int CAUSES = 6;
    private static final int FRAMES = 40;

    private final UUID id;

    private Incident(UUID id) {
        super(
                HttpProblems.INTERNAL_ERROR.status(),
                HttpProblems.INTERNAL_ERROR.name(),
                HttpProblems.INTERNAL_ERROR.english());
        this.id = id;
    }

    /** Logs what was thrown, under a new id. */
    static Incident log(Throwable thrown) {
        var incident = new Incident(UUID.randomUUID());
        LOG.error("incident {}: {}", incident.id, trace(thrown));
        return incident;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("instance", "urn:uuid:" + id);
    }

    private static String trace(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(CAUSES)
                .map(cause -> cause.getClass().getName() + frames(cause))
                .collect(Collectors.joining("\ncaused by "));
    }

    private static String frames(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .limit(FRAMES)
                .map(frame -> "\n\tat " + frame)
                .collect(Collectors.joining());
    }
}

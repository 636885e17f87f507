// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.lethe.access.description.Refused;
import fi.lethe.access.problems.ProblemType;
import fi.lethe.access.problems.TypedRefusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own sessions over the API. */
@RestController
@RequestMapping("/api/accounts/me/sessions")
@Tag(name = "sessions", description = "Where one is signed in")
class SessionsController {
    static final ProblemType UNKNOWN = new ProblemType(
            "session-unknown",
            404,
            "None of your sessions has this id; it may have ended already.",
            "Millään istunnoistasi ei ole tätä tunnistetta; se on voinut jo päättyä.");

    private final Sessions sessions;

    record SessionsAnswer(List<SessionAnswer> sessions) {}

    /** What is not in a browser has none. */
    record SessionAnswer(
            UUID id,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Browser browser,

            Instant since,
            Instant lastUsed,
            Instant expiresAt,
            boolean current) {
        static SessionAnswer of(Session session) {
            return new SessionAnswer(
                    session.id(),
                    session.browser(),
                    session.since(),
                    session.lastUsed(),
                    session.expiresAt(),
                    session.current());
        }
    }

    SessionsController(Sessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping
    @Operation(operationId = "list-own-sessions", summary = "One's own sessions")
    SessionsAnswer all(ActorAuthentication me) {
        return new SessionsAnswer(
                sessions.of(me).stream().map(SessionAnswer::of).toList());
    }

    @DeleteMapping
    @Operation(operationId = "end-other-sessions", summary = "End all of one's own sessions but this one")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOthers(ActorAuthentication me) {
        sessions.endOthers(me);
    }

    @DeleteMapping("/{id}")
    @Operation(operationId = "end-own-session", summary = "End one of one's own sessions")
    @Refused("session-unknown")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(ActorAuthentication me, @PathVariable UUID id) {
        if (!sessions.end(me, id)) {
            throw TypedRefusal.of(UNKNOWN);
        }
    }
}

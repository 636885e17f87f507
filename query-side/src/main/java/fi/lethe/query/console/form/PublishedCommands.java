// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.form;

import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.query.console.commands.CommandApi;
import fi.lethe.rules.commands.CommandRule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The forms of the commands that the command API publishes: its own OpenAPI document, asked for over HTTP, so that a form is never
 * another than what is read. The document is asked for again after five minutes. Safe for use by several threads.
 */
final class PublishedCommands {
    private static final Duration BELIEVED = Duration.ofMinutes(5);

    private final CommandApi api;
    private final Clock clock;
    private volatile @Nullable Read read;

    private record Read(JsonNode document, Instant at) {}

    PublishedCommands(CommandApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    /**
     * That of a command, if it is published.
     *
     * @throws fi.lethe.access.problems.TypedRefusal where the API cannot be reached
     */
    Optional<CommandForm> form(CommandRule command) {
        return form(document(), command);
    }

    static Optional<CommandForm> form(JsonNode document, CommandRule command) {
        var operation =
                document.path("paths").path("/api/commands/" + command.code()).path("post");
        var schema = operation.at("/requestBody/content/application~1json/schema");
        var subject = operation.path("x-subject").asString("");
        if (schema.isMissingNode() || subject.isEmpty()) {
            return Optional.empty();
        }
        var body = new SchemaReader(document).object(schema);
        return Optional.of(
                new CommandForm(command, subject, operation.path("x-begins").asBoolean(false), body));
    }

    private JsonNode document() {
        var known = read;
        var now = clock.instant();
        if (known == null || known.at().isBefore(now.minus(BELIEVED))) {
            known = readAgain(known, now);
            read = known;
        }
        return known.document();
    }

    /** What was read before serves on where the API is away. */
    private Read readAgain(@Nullable Read before, Instant now) {
        try {
            return new Read(api.document(), now);
        } catch (TypedRefusal away) {
            if (before == null) {
                throw away;
            }
            return new Read(before.document(), now);
        }
    }
}

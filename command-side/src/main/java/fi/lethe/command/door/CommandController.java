// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import fi.lethe.access.body.LimitedBody;
import fi.lethe.access.permission.Actor;
import fi.lethe.events.Coded;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The one controller for all commands. */
@RestController
@Hidden // each command has a path of its own in the OpenAPI document
class CommandController {
    private final Door door;

    CommandController(Door door) {
        this.door = door;
    }

    @PostMapping(path = "/api/commands/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> receive(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String name,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            HttpServletRequest request)
            throws IOException {
        var kind = permitted(actor, name);
        var answer = door.receive(
                new Request(kind, actor, callersKey(key), Preconditions.version(ifMatch), body(request, kind)));
        var response = ResponseEntity.status(answer.status()).eTag("\"" + answer.version() + "\"");
        if (answer.status() == 201) {
            response.location(URI.create("/api/registry/customers/" + answer.customer()));
        }
        return response.body(answer.members());
    }

    @PostMapping(path = "/api/commands/{name}/rehearsal", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> rehearse(
            @AuthenticationPrincipal Actor actor, @PathVariable String name, HttpServletRequest request)
            throws IOException {
        var kind = permitted(actor, name);
        return door.rehearse(new Request(kind, actor, null, null, body(request, kind)));
    }

    private static @Nullable UUID callersKey(@Nullable String key) {
        return key == null ? null : Preconditions.callersKey(key);
    }

    /** Who may not send the command is refused before its body is read. */
    private CommandKind permitted(Actor actor, String name) {
        var kind = Coded.of(CommandKind.class, name).orElseThrow(CommandUnknown::new);
        door.permit(actor, kind);
        return kind;
    }

    private static byte[] body(HttpServletRequest request, CommandKind kind) throws IOException {
        return LimitedBody.read(request, kind.largestBody());
    }
}

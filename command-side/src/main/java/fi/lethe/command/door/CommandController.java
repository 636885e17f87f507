// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import fi.lethe.access.body.LimitedBody;
import fi.lethe.access.permission.Actor;
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
    private final Catalogue catalogue;

    CommandController(Door door, Catalogue catalogue) {
        this.door = door;
        this.catalogue = catalogue;
    }

    @PostMapping(path = "/api/commands/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> receive(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String name,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            HttpServletRequest request)
            throws IOException {
        var route = permitted(actor, name);
        var answer = door.receive(
                new Request(route, actor, callersKey(key), Preconditions.version(ifMatch), body(request, route)));
        var response = ResponseEntity.status(answer.status()).eTag("\"" + answer.version() + "\"");
        if (answer.status() == 201) {
            response.location(URI.create(answer.subject().path()));
        }
        return response.body(answer.members());
    }

    @PostMapping(path = "/api/commands/{name}/rehearsal", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> rehearse(
            @AuthenticationPrincipal Actor actor, @PathVariable String name, HttpServletRequest request)
            throws IOException {
        var route = permitted(actor, name);
        return door.rehearse(new Request(route, actor, null, null, body(request, route)));
    }

    private static @Nullable UUID callersKey(@Nullable String key) {
        return key == null ? null : Preconditions.callersKey(key);
    }

    /** Who may not send the command is refused before its body is read. */
    private CommandRoute<?, ?, ?, ?> permitted(Actor actor, String name) {
        var route = catalogue.named(name).orElseThrow(CommandUnknown::new);
        door.permit(actor, route);
        return route;
    }

    private static byte[] body(HttpServletRequest request, CommandRoute<?, ?, ?, ?> route) throws IOException {
        return LimitedBody.read(request, route.type().largestBody());
    }
}

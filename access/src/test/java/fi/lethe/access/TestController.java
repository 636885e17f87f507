// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access;

import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.access.problems.FieldError;
import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.rules.commands.CommandRule;
import fi.lethe.rules.roles.Call;
import fi.lethe.rules.roles.Permission;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TestController {
    private final Permissions permissions;

    record Inner(int number) {}

    record Body(String text, List<Inner> inner) {}

    TestController(Permissions permissions) {
        this.permissions = permissions;
    }

    @GetMapping("/api/health/ready")
    Map<String, String> ready() {
        return Map.of("state", "ready");
    }

    @GetMapping("/api/test/actor")
    Actor actor(@AuthenticationPrincipal Actor actor) {
        return actor;
    }

    @GetMapping("/api/test/calls/{call}")
    Permission call(@AuthenticationPrincipal Actor actor, @PathVariable Call call) {
        return permissions.require(actor, call);
    }

    @GetMapping("/api/test/commands/{rule}")
    Permission command(@AuthenticationPrincipal Actor actor, @PathVariable CommandRule rule) {
        return permissions.require(actor, rule);
    }

    @PostMapping(path = "/api/test/body", consumes = MediaType.APPLICATION_JSON_VALUE)
    Body body(@RequestBody Body body) {
        return body;
    }

    @GetMapping("/api/test/caller")
    Map<String, Object> caller(HttpServletRequest request) {
        return Map.of("address", request.getRemoteAddr(), "secure", request.isSecure());
    }

    @GetMapping("/api/test/redirect")
    void redirect(HttpServletResponse response) throws IOException {
        response.sendRedirect("/api/test/actor");
    }

    @GetMapping("/api/test/number")
    int number(@RequestParam int number) {
        return number;
    }

    @PostMapping("/api/test/failure")
    void failure(@RequestBody String body) {
        throw new IllegalStateException(body, new IllegalArgumentException("caused by " + body));
    }

    @GetMapping("/api/test/refusal")
    void refusal() {
        var refusal = TypedRefusal.at(
                HttpProblems.CONTENT_REFUSED, List.of(new FieldError("/contact/email", "an e-mail address")));
        throw new IllegalStateException("wrapped by a framework", refusal);
    }
}

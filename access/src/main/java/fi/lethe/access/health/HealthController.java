// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.health;

import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.access.problems.Refusal;
import fi.lethe.rules.roles.Call;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells anybody whether the process lives and whether it is ready; nothing else about it. */
@RestController
@RequestMapping("/api/health")
@Tag(name = "health", description = "Whether it lives and serves")
class HealthController {
    private static final Logger LOG = LoggerFactory.getLogger(HealthController.class);
    private static final String SOON = "1";

    private final List<ReadyCheck> checks;
    private final Permissions permissions;

    HealthController(List<ReadyCheck> checks, Permissions permissions) {
        this.checks = checks;
        this.permissions = permissions;
    }

    @GetMapping("/live")
    @Operation(operationId = "live", summary = "Whether the process lives")
    ResponseEntity<Health> live() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Health.LIVE);
    }

    @GetMapping("/ready")
    @Operation(
            operationId = "ready",
            summary =
                    "Whether it serves; with the token of who may read the audit trail, which streams need looking after")
    @ApiResponse(responseCode = "200", description = "it serves", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "503", description = "it does not serve yet, or not now", useReturnTypeSchema = true)
    ResponseEntity<Health> ready(@AuthenticationPrincipal @Nullable Actor actor) {
        var waitingFor = checks.stream()
                .filter(check -> !isReady(check))
                .map(ReadyCheck::name)
                .sorted()
                .toList();
        var answer = waitingFor.isEmpty()
                ? ResponseEntity.ok()
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, SOON);
        return answer.cacheControl(CacheControl.noStore()).body(Health.of(waitingFor, degraded(actor)));
    }

    private List<Degradation> degraded(@Nullable Actor actor) {
        boolean named = actor != null && mayReadAudit(actor);
        return checks.stream()
                .flatMap(check -> degraded(check).stream())
                .map(one -> named ? one : one.withoutStreams())
                .sorted(Comparator.comparing(Degradation::part).thenComparing(Degradation::reason))
                .toList();
    }

    private boolean mayReadAudit(Actor actor) {
        try {
            permissions.require(actor, Call.READ_AUDIT);
            return true;
        } catch (Refusal _) {
            return false;
        }
    }

    private static List<Degradation> degraded(ReadyCheck check) {
        try {
            return check.degraded();
        } catch (RuntimeException e) {
            LOG.warn("{} could not be checked: {}", check.name(), e.getClass().getName());
            return List.of(new Degradation(check.name(), "not-checked", List.of()));
        }
    }

    private static boolean isReady(ReadyCheck check) {
        try {
            return check.ready();
        } catch (RuntimeException e) {
            LOG.warn("{} could not be checked: {}", check.name(), e.getClass().getName());
            return false;
        }
    }
}

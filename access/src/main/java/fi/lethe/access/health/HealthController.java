// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.health;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells anybody whether the process lives and whether it is ready; nothing else about it. */
@RestController
@RequestMapping("/api/health")
class HealthController {
    private static final Logger LOG = LoggerFactory.getLogger(HealthController.class);
    private static final String SOON = "1";

    private final List<ReadyCheck> checks;

    HealthController(List<ReadyCheck> checks) {
        this.checks = checks;
    }

    @GetMapping("/live")
    ResponseEntity<Health> live() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Health.LIVE);
    }

    @GetMapping("/ready")
    ResponseEntity<Health> ready() {
        var waitingFor = checks.stream()
                .filter(check -> !isReady(check))
                .map(ReadyCheck::name)
                .sorted()
                .toList();
        var answer = waitingFor.isEmpty()
                ? ResponseEntity.ok()
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, SOON);
        return answer.cacheControl(CacheControl.noStore()).body(Health.waitingFor(waitingFor));
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

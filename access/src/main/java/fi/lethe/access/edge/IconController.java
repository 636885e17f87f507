// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.edge;

import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The icon of the installation, at the address that browsers ask without being told to, too. */
@RestController
class IconController {
    private static final Resource ICON = new ClassPathResource("icon.svg", IconController.class);

    @GetMapping(
            path = {"/favicon.svg", "/favicon.ico"},
            produces = "image/svg+xml")
    ResponseEntity<Resource> icon() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)))
                .body(ICON);
    }
}

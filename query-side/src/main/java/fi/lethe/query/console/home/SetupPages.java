// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.home;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the checklist leads to and no other page tells: how to back up. */
@Controller
class SetupPages {
    static final String BACKUP = "/console/help/backup";

    @GetMapping(BACKUP)
    String backup() {
        return "console/help-backup";
    }
}

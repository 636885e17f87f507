// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.home;

import fi.lethe.access.permission.Actor;
import fi.lethe.events.Role;
import fi.lethe.query.console.Wording;
import java.time.Instant;
import java.util.List;

/** What the first page shows to who has a role. */
interface Desk {

    Role role();

    /**
     * Its parts.
     *
     * @throws fi.lethe.access.permission.AgreementMissing where the reader may not see them yet
     */
    Parts parts(Actor actor, Instant now, Wording wording);

    /** @param side panels for the narrow column */
    record Parts(List<Figure> figures, List<Panel> main, List<Panel> side) {
        public Parts {
            figures = List.copyOf(figures);
            main = List.copyOf(main);
            side = List.copyOf(side);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.password;

import fi.lethe.access.problems.ProblemType;
import fi.lethe.access.problems.Refusal;
import java.io.Serial;

/** The link was used, has expired, was replaced or never given; which of these is not told. */
final class LinkNotValid extends Refusal {
    static final ProblemType TYPE = new ProblemType(
            "link-not-valid",
            404,
            "This link does not work: it was used, has expired, was replaced, or was never given. "
                    + "An administrator can give a new one.",
            "Linkki ei toimi: se on käytetty, vanhentunut tai korvattu, tai sitä ei ole annettu. "
                    + "Ylläpitäjä voi antaa uuden.");

    @Serial
    private static final long serialVersionUID = 1L;

    LinkNotValid() {
        super(TYPE.status(), TYPE.name(), TYPE.english());
    }
}

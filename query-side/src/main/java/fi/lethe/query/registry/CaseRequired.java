// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import fi.lethe.access.problems.ProblemType;
import fi.lethe.access.problems.Refusal;
import java.io.Serial;

/** Withheld data were asked for on behalf of the person, without an open case of theirs. */
public final class CaseRequired extends Refusal {
    /** How it is answered. */
    public static final ProblemType TYPE = new ProblemType(
            "case-required",
            403,
            "Withheld data are opened for a rights request only under an open case that concerns this customer. Open a case, and"
                    + " name it as the parameter case.",
            "Suojattuja tietoja avataan rekisteröidyn pyyntöä varten vain asiakasta koskevan avoimen tapauksen perusteella. Avaa"
                    + " tapaus ja ilmoita se parametrissa case.");

    @Serial
    private static final long serialVersionUID = 1L;

    CaseRequired() {
        super(TYPE.status(), TYPE.name(), TYPE.english());
    }
}

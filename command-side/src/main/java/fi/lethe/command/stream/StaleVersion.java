// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.stream;

import fi.lethe.access.problems.ProblemType;
import fi.lethe.access.problems.Refusal;
import java.io.Serial;

/** The stream has changed since the version that the caller, or what was found out for the command, holds for. */
public final class StaleVersion extends Refusal {
    /** How it is answered. */
    public static final ProblemType TYPE = new ProblemType(
            "stale-version",
            412,
            "The customer has changed since the version in If-Match; read it again.",
            "Asiakkaan tiedot ovat muuttuneet If-Match-otsakkeen version jälkeen; lue ne uudelleen.");

    @Serial
    private static final long serialVersionUID = 1L;

    public StaleVersion() {
        super(TYPE.status(), TYPE.name(), TYPE.english());
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.cases;

import fi.lethe.access.problems.ProblemType;
import fi.lethe.access.problems.Refusal;
import java.io.Serial;

/** No case has this id. */
public final class CaseUnknown extends Refusal {
    /** How it is answered. */
    public static final ProblemType TYPE = new ProblemType(
            "case-unknown", 404, "No case has this id.", "Millään tapauksella ei ole tätä tunnistetta.");

    @Serial
    private static final long serialVersionUID = 1L;

    /** Says nothing of the id. */
    public CaseUnknown() {
        super(TYPE.status(), TYPE.name(), TYPE.english());
    }
}

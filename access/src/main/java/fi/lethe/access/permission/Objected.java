// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.permission;

import fi.lethe.access.problems.ProblemType;
import fi.lethe.access.problems.Refusal;
import java.io.Serial;

/** The person has objected to processing for the purpose that was named (GDPR Art. 21). */
public final class Objected extends Refusal {
    public static final ProblemType TYPE = new ProblemType(
            "objected",
            403,
            "The person has objected to processing for this purpose (GDPR Art. 21). Name the purpose that you process the data for;"
                    + " a request of the person is answered under rights-request.",
            "Henkilö on vastustanut käsittelyä tähän tarkoitukseen (tietosuoja-asetuksen 21 artikla). Nimeä se tarkoitus, johon"
                    + " tietoja käsittelet; henkilön pyyntöön vastataan tarkoituksella rights-request.");

    @Serial
    private static final long serialVersionUID = 1L;

    /** Says nothing of the person. */
    public Objected() {
        super(TYPE.status(), TYPE.name(), TYPE.english());
    }
}

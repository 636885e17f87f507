// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.permission;

import fi.lethe.access.problems.ProblemType;
import fi.lethe.access.problems.Refusal;
import java.io.Serial;

/** The roles allow the call, but no confidentiality agreement of the actor is valid today (GDPR Art. 28(3)(b), 32(4)). */
public final class AgreementMissing extends Refusal {
    public static final ProblemType TYPE = new ProblemType(
            "agreement-missing",
            403,
            "This needs a signed confidentiality agreement that is valid today; the responsible person records it.",
            "Tähän tarvitaan allekirjoitettu, tänään voimassa oleva salassapitositoumus; "
                    + "rekisterin vastuuhenkilö kirjaa sen.");

    @Serial
    private static final long serialVersionUID = 1L;

    AgreementMissing() {
        super(TYPE.status(), TYPE.name(), TYPE.english());
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import fi.lethe.access.problems.ProblemType;
import fi.lethe.access.problems.Refusal;
import java.io.Serial;

/** Somebody has or had this login; nobody shares one. */
public final class LoginTaken extends Refusal {
    static final ProblemType TYPE = new ProblemType(
            "login-taken",
            409,
            "Another person has or had this login; choose another.",
            "Tunnus on tai on ollut toisella henkilöllä; valitse toinen.");

    @Serial
    private static final long serialVersionUID = 1L;

    LoginTaken() {
        super(TYPE.status(), TYPE.name(), TYPE.english());
    }
}

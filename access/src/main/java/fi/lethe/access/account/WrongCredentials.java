// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import fi.lethe.access.problems.ProblemType;
import fi.lethe.access.problems.Refusal;
import java.io.Serial;

/** No account in office has this login and password; which of the two is wrong is not told. */
public final class WrongCredentials extends Refusal {
    static final ProblemType TYPE = new ProblemType(
            "wrong-credentials",
            401,
            "There is no account with this login and password; they are sent as Basic credentials in UTF-8.",
            "Tällä tunnuksella ja salasanalla ei ole käyttäjää; ne lähetetään Basic-otsakkeessa, UTF-8.");

    @Serial
    private static final long serialVersionUID = 1L;

    public WrongCredentials() {
        super(TYPE.status(), TYPE.name(), TYPE.english());
    }
}

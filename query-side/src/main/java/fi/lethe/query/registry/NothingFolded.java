// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import fi.lethe.access.problems.ProblemType;
import fi.lethe.access.problems.Refusal;
import java.io.Serial;

/** Nothing of a customer can be shown, for it is their very first entry that the register cannot fold in. */
public final class NothingFolded extends Refusal {
    /** How it is answered. */
    public static final ProblemType TYPE = new ProblemType(
            "customer-set-aside",
            500,
            "The register cannot take in what the ledger holds of this customer; an alarm tells who runs it. "
                    + "The history has every entry.",
            "Rekisteri ei pysty esittämään, mitä tapahtumaketju tästä asiakkaasta sisältää; ylläpitoa on hälytetty. "
                    + "Historiassa on jokainen tapahtuma.");

    @Serial
    private static final long serialVersionUID = 1L;

    NothingFolded() {
        super(TYPE.status(), TYPE.name(), TYPE.english());
    }
}

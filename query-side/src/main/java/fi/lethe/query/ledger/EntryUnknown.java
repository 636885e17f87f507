// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.ledger;

import fi.lethe.access.problems.ProblemType;
import fi.lethe.access.problems.Refusal;

/** The ledger has no entry at this position yet, or it is no position. */
final class EntryUnknown extends Refusal {
    static final ProblemType TYPE = new ProblemType(
            "entry-unknown",
            404,
            "The ledger has no entry at this position.",
            "Tilikirjassa ei ole tapahtumaa tässä sijainnissa.");

    private static final long serialVersionUID = 1L;

    EntryUnknown() {
        super(TYPE.status(), TYPE.name(), TYPE.english());
    }
}

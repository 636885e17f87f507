// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.request;

import fi.lethe.access.problems.ProblemType;
import fi.lethe.access.problems.Refusal;

/** No customer has this id. */
public final class CustomerUnknown extends Refusal {
    /** How it is answered. */
    public static final ProblemType TYPE = new ProblemType(
            "customer-unknown", 404, "No customer has this id.", "Millään asiakkaalla ei ole tätä tunnistetta.");

    private static final long serialVersionUID = 1L;

    /** Says nothing of the id. */
    public CustomerUnknown() {
        super(TYPE.status(), TYPE.name(), TYPE.english());
    }
}

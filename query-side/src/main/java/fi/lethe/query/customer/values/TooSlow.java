// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.values;

import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.Refusal;

/** The keys' lease ended before all was opened; a new attempt gets a new one. */
public final class TooSlow extends Refusal {
    private static final long serialVersionUID = 1L;

    TooSlow() {
        super(HttpProblems.UNAVAILABLE.status(), HttpProblems.UNAVAILABLE.name(), HttpProblems.UNAVAILABLE.english());
    }

    @Override
    public int retryAfterSeconds() {
        return 2;
    }
}

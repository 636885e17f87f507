// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer;

import fi.lethe.access.problems.ProblemType;
import fi.lethe.access.problems.Refusal;
import java.io.Serial;

/** What happened to a customer cannot be read or folded, so nothing can be decided about them; others are not concerned. */
public final class CustomerUnreadable extends Refusal {
    /** How it is answered. */
    public static final ProblemType TYPE = new ProblemType(
            "customer-unreadable",
            500,
            "What the ledger holds of this customer cannot be taken in, so no command about them can be decided; an alarm tells "
                    + "who runs Lethe. Other customers are not concerned.",
            "Tämän asiakkaan tapahtumia ei pystytä lukemaan, joten häntä koskevaa komentoa ei voi ratkaista; ylläpitoa on "
                    + "hälytetty. Muihin asiakkaisiin tämä ei vaikuta.");

    @Serial
    private static final long serialVersionUID = 1L;

    private final String failure;

    /** Because of this class of failure. */
    public CustomerUnreadable(String failure) {
        super(TYPE.status(), TYPE.name(), TYPE.english());
        this.failure = failure;
    }

    /** The class of what was thrown, for the log. */
    public String failure() {
        return failure;
    }
}

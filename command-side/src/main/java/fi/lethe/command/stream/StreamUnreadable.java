// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.stream;

import fi.lethe.access.problems.ProblemType;
import fi.lethe.access.problems.Refusal;
import java.io.Serial;

/** What happened in a stream cannot be read or folded, so nothing can be decided on it; others are not concerned. */
public final class StreamUnreadable extends Refusal {
    /** How it is answered. */
    public static final ProblemType TYPE = new ProblemType(
            "customer-unreadable",
            500,
            "An entry of this customer, or of this case, cannot be read, and without it this command cannot be decided. The remedy is a version of "
                    + "Lethe that reads the entry: an alarm tells who runs Lethe. Others are not concerned.",
            "Tämän asiakkaan tai tapauksen jotakin tapahtumaa ei pystytä lukemaan, eikä komentoa voi ratkaista ilman sitä. Korjauksena on "
                    + "Lethen versio, joka lukee tapahtuman: ylläpitoa on hälytetty. Muihin asiakkaisiin tämä ei vaikuta.");

    @Serial
    private static final long serialVersionUID = 1L;

    private final String failure;

    /** Because of this class of failure. */
    public StreamUnreadable(String failure) {
        super(TYPE.status(), TYPE.name(), TYPE.english());
        this.failure = failure;
    }

    /** The class of what was thrown, for the log. */
    public String failure() {
        return failure;
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.projection;

import fi.lethe.access.problems.ProblemType;
import fi.lethe.access.problems.Refusal;

/** The position that a caller wants to see is not in the projection yet. */
public final class ProjectionBehind extends Refusal {
    /** How it is answered. */
    public static final ProblemType TYPE = new ProblemType(
            "projection-behind",
            503,
            "What is read does not hold the position given in after yet; nothing is lost, try again.",
            "Luettava tieto ei vielä sisällä after-parametrin sijaintia; mitään ei ole kadonnut, yritä uudelleen.");

    private static final long serialVersionUID = 1L;

    /** With the detail of its type. */
    public ProjectionBehind() {
        super(TYPE.status(), TYPE.name(), TYPE.english());
    }

    @Override
    public int retryAfterSeconds() {
        return 1;
    }
}

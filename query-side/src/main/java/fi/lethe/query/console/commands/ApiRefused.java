// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.commands;

import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.Refusal;
import tools.jackson.databind.JsonNode;

/** The command API says no; the page says the same in the reader's language. */
public final class ApiRefused extends Refusal {
    private static final long serialVersionUID = 1L;
    private static final String TYPES = "/problems/";

    private ApiRefused(int status, String problem) {
        super(status, problem, "The command API refused.");
    }

    static ApiRefused of(int status, JsonNode problem) {
        var type = problem.path("type").asString("");
        return new ApiRefused(
                status, type.startsWith(TYPES) ? type.substring(TYPES.length()) : HttpProblems.INTERNAL_ERROR.name());
    }
}

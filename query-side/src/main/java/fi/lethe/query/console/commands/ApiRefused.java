// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.commands;

import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The command API says no; the page says the same in the reader's language. */
public final class ApiRefused extends Refusal {
    private static final long serialVersionUID = 1L;
    private static final String TYPES = "/problems/";

    @SuppressWarnings("serial") // a LinkedHashMap of texts
    private final Map<String, String> faults;

    @SuppressWarnings("serial") // an immutable list of texts
    private final List<String> details;

    private ApiRefused(int status, String problem, Map<String, String> faults, List<String> details) {
        super(status, problem, "The command API refused.");
        this.faults = Collections.unmodifiableMap(faults);
        this.details = List.copyOf(details);
    }

    static ApiRefused of(int status, JsonNode problem) {
        var type = problem.path("type").asString("");
        var faults = new LinkedHashMap<String, String>();
        var details = new ArrayList<String>();
        for (var error : problem.path("errors").values()) {
            var detail = error.path("detail").asString("");
            faults.putIfAbsent(error.path("pointer").asString(""), detail);
            details.add(detail);
        }
        return new ApiRefused(
                status,
                type.startsWith(TYPES) ? type.substring(TYPES.length()) : HttpProblems.INTERNAL_ERROR.name(),
                faults,
                details);
    }

    @Override
    public boolean isPassedOn() {
        return true;
    }

    /** What is wrong with the body, by JSON pointer, in the order in which the API tells it. */
    public Map<String, String> faults() {
        return faults;
    }

    /** Everything that is wrong, in the order in which the API tells it. */
    public List<String> details() {
        return details;
    }
}

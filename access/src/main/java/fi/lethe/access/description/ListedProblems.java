// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.description;

import fi.lethe.access.problems.ProblemType;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** Lists in an operation with which problems it may be refused, by status; all have the one form of problem details. */
public final class ListedProblems {
    /** The stable names of the problems that a response may have. */
    private static final String NAMES = "x-problems";

    private ListedProblems() {}

    /** Adds these to what the operation lists already. */
    public static void add(Operation operation, Collection<ProblemType> types) {
        types.forEach(type -> add(operation, type));
    }

    private static void add(Operation operation, ProblemType type) {
        var status = Integer.toString(type.status());
        var listed = new ArrayList<String>();
        var response = responses(operation).get(status);
        if (response == null) {
            response = problem("");
        } else if (response.getExtensions() != null && response.getExtensions().get(NAMES) instanceof List<?> names) {
            names.forEach(name -> listed.add((String) name));
        }
        if (listed.contains(type.name())) {
            return;
        }
        listed.add(type.name());
        response.setDescription(
                (response.getDescription() + "\n- `%s`: %s".formatted(type.name(), type.english())).strip());
        response.addExtension(NAMES, List.copyOf(listed));
        operation.setResponses(sorted(responses(operation).addApiResponse(status, response)));
    }

    /** Says that whatever else may go wrong is told as a problem, too. */
    static void addRest(Operation operation) {
        operation.setResponses(
                sorted(responses(operation).addApiResponse("default", problem("problem details (RFC 9457)"))));
    }

    private static ApiResponse problem(String description) {
        var form = new MediaType().schema(new Schema<>().$ref(ProblemSchema.NAME));
        return new ApiResponse()
                .description(description)
                .content(new Content().addMediaType("application/problem+json", form));
    }

    private static ApiResponses responses(Operation operation) {
        return operation.getResponses() == null ? new ApiResponses() : operation.getResponses();
    }

    /** By status, the rest last. */
    private static ApiResponses sorted(ApiResponses responses) {
        var sorted = new ApiResponses();
        new TreeMap<>(responses).forEach(sorted::addApiResponse);
        return sorted;
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.problems;

import java.util.List;

/** The problem types that one feature may answer with; a bean of this kind puts them under {@code /problems/{name}}. */
public record ProblemTypes(List<ProblemType> types) {
    public ProblemTypes {
        types = List.copyOf(types);
    }

    /** These types. */
    public static ProblemTypes of(ProblemType... types) {
        return new ProblemTypes(List.of(types));
    }
}

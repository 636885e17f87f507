// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.problems;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every type of problem that this application may answer with, by its name. */
public final class KnownProblems {
    private final Map<String, ProblemType> types = new TreeMap<>();

    /** Two types with one name are a mistake in the program. */
    KnownProblems(List<ProblemTypes> features) {
        Stream.concat(HttpProblems.ALL.stream(), features.stream().flatMap(feature -> feature.types().stream()))
                .distinct()
                .forEach(this::add);
    }

    private void add(ProblemType type) {
        if (types.put(type.name(), type) != null) {
            throw new IllegalStateException("two problem types are named " + type.name());
        }
    }

    /** The type of this name, if there is one. */
    public Optional<ProblemType> named(String name) {
        return Optional.ofNullable(types.get(name));
    }
}

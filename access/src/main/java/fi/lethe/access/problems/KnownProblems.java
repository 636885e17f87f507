// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.problems;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every type of problem that this application may answer with, by its name. */
public final class KnownProblems {
    private static final String ATTRIBUTE = KnownProblems.class.getName();
    private static final KnownProblems EVERYWHERE = new KnownProblems(List.of());

    private final Map<String, ProblemType> types = new TreeMap<>();

    /** Two types with one name are a mistake in the program. */
    KnownProblems(List<ProblemTypes> features) {
        Stream.concat(HttpProblems.ALL.stream(), features.stream().flatMap(feature -> feature.types().stream()))
                .distinct()
                .forEach(this::add);
    }

    /** Those that the application behind a request may answer with; before any has it, those that every call may meet. */
    static KnownProblems of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof KnownProblems known ? known : EVERYWHERE;
    }

    /** A request comes to the application that may answer with these. */
    void receive(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
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

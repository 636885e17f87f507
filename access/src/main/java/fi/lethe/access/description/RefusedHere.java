// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.description;

import fi.lethe.access.problems.KnownProblems;
import io.swagger.v3.oas.models.Operation;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Lists with which problems of its own a call may be refused, as its method says. */
final class RefusedHere implements OperationCustomizer {
    private final KnownProblems problems;

    RefusedHere(KnownProblems problems) {
        this.problems = problems;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        var refused = method.getMethodAnnotation(Refused.class);
        if (refused != null) {
            var types = Stream.of(refused.value())
                    .map(name -> problems.named(name)
                            .orElseThrow(
                                    () -> new IllegalStateException(method + " names an unknown problem: " + name)))
                    .toList();
            ListedProblems.add(operation, types);
        }
        return operation;
    }
}

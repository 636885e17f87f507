// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.request;

import fi.lethe.access.problems.FieldError;
import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.TypedRefusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses query parameters that a read does not know, or that are given twice: a filter that is misspelt must not show more
 * than was asked for. What an unknown one is called may be anything, so it is not repeated.
 */
public final class KnownParameters implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            var known = known(method);
            var faults = request.getParameterMap().entrySet().stream()
                    .map(parameter -> fault(parameter, known))
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            if (!faults.isEmpty()) {
                throw TypedRefusal.at(HttpProblems.CONTENT_REFUSED, List.copyOf(faults));
            }
        }
        return true;
    }

    private static Set<String> known(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(KnownParameters::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(MethodParameter parameter) {
        var annotation = parameter.getParameterAnnotation(RequestParam.class);
        return annotation == null || annotation.name().isEmpty()
                ? parameter.getParameter().getName()
                : annotation.name();
    }

    private static @Nullable FieldError fault(Map.Entry<String, String[]> parameter, Set<String> known) {
        var name = parameter.getKey();
        if (!known.contains(name)) {
            var expected = known.isEmpty() ? "there are none here" : "known are " + String.join(", ", known);
            return new FieldError("", "an unknown parameter; " + expected);
        }
        return parameter.getValue().length > 1 ? new FieldError("/" + name, "given more than once") : null;
    }
}

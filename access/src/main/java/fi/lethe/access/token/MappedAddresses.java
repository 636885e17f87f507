// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.token;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The addresses that a controller answers at, whatever the method. */
final class MappedAddresses {
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    MappedAddresses(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    boolean contain(HttpServletRequest request) {
        var path = PathContainer.parsePath(request.getRequestURI());
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> info.getPathPatternsCondition() == null
                        ? Stream.empty()
                        : info.getPathPatternsCondition().getPatterns().stream())
                .anyMatch(pattern -> pattern.matches(path));
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The addresses that this program answers, as its controllers declare them. */
final class PageAddresses {
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    PageAddresses(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** Those without a variable part. */
    Set<String> all() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> info.getDirectPaths().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}

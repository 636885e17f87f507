// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.edge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/** What is answered without a token: the description of the API, health, the meaning of problems, and how one gets a token. */
public final class OpenAddresses {
    /** All of them. */
    public static final List<Address> ALL = List.of(
            any("/api/openapi.json"),
            any("/api/openapi.json/**"),
            any("/api/docs"),
            any("/api/docs/**"),
            any("/api/swagger-ui/**"),
            any("/api/health/**"),
            any("/problems/**"),
            any("/favicon.ico"),
            any("/favicon.svg"),
            any("/link/*"),
            new Address(HttpMethod.POST, "/api/tokens"),
            new Address(HttpMethod.POST, "/api/account-links/*"));

    /**
     * One of them.
     *
     * @param method null where all are answered
     */
    public record Address(@Nullable HttpMethod method, String pattern) {
        private boolean is(HttpMethod asked, String path) {
            return (method == null || method.equals(asked))
                    && PathPatternParser.defaultInstance.parse(pattern).matches(PathContainer.parsePath(path));
        }
    }

    private OpenAddresses() {}

    private static Address any(String pattern) {
        return new Address(null, pattern);
    }

    /** Whether this path, which may be a pattern itself, is answered to everybody. */
    public static boolean contain(HttpMethod method, String path) {
        return ALL.stream().anyMatch(address -> address.is(method, path));
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.description;

import fi.lethe.access.edge.OpenAddresses;
import fi.lethe.access.permission.AgreementMissing;
import fi.lethe.access.problems.HttpProblems;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;

/** Says of every call, once all are there, who is let in and with which problems any call of its kind may be refused. */
final class EveryCall implements OpenApiCustomizer, Ordered {
    static final String BEARER = "bearer";

    /** What concerns nobody but who asks needs a token and no role. */
    private static final List<String> OWN = List.of("/api/accounts/me/", "/api/tokens/current");

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void customise(OpenAPI document) {
        document.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> describe(path, method, operation)));
    }

    private static void describe(String path, PathItem.HttpMethod method, Operation operation) {
        var nothing = operation.getResponses().get("204");
        if (nothing != null) {
            nothing.setContent(null);
        }
        if (operation.getSecurity() == null) {
            letIn(path, method, operation);
        }
        if (operation.getRequestBody() != null) {
            ListedProblems.add(
                    operation,
                    List.of(
                            HttpProblems.MALFORMED_REQUEST,
                            HttpProblems.CONTENT_TOO_LARGE,
                            HttpProblems.UNSUPPORTED_MEDIA_TYPE,
                            HttpProblems.CONTENT_ENCODING,
                            HttpProblems.CONTENT_REFUSED));
        } else if (operation.getParameters() != null) {
            ListedProblems.add(operation, List.of(HttpProblems.MALFORMED_REQUEST));
        }
        ListedProblems.addRest(operation);
    }

    private static void letIn(String path, PathItem.HttpMethod method, Operation operation) {
        if (OpenAddresses.contain(HttpMethod.valueOf(method.name()), path)) {
            operation.setSecurity(List.of());
            return;
        }
        operation.setSecurity(List.of(new SecurityRequirement().addList(BEARER)));
        ListedProblems.add(operation, List.of(HttpProblems.NOT_SIGNED_IN));
        if (OWN.stream().noneMatch(path::startsWith)) {
            ListedProblems.add(operation, List.of(HttpProblems.ROLE_NOT_PERMITTED, AgreementMissing.TYPE));
        }
    }
}

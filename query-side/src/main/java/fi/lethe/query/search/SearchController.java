// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search;

import fi.lethe.access.body.LimitedBody;
import fi.lethe.access.description.Refused;
import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.query.projection.Projections;
import fi.lethe.query.registry.Objections;
import fi.lethe.query.search.index.SearchIndex;
import fi.lethe.query.viewing.Viewer;
import fi.lethe.rules.roles.Call;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers searches; by POST only, because addresses end in logs. */
@RestController
@Tag(name = "registry")
class SearchController {
    private static final int LARGEST_BODY = 16 * 1024;

    private final Search search;
    private final SearchIndex index;
    private final Projections projections;
    private final Objections objections;
    private final Permissions permissions;

    SearchController(
            Search search, SearchIndex index, Projections projections, Objections objections, Permissions permissions) {
        this.search = search;
        this.index = index;
        this.projections = projections;
        this.objections = objections;
        this.permissions = permissions;
    }

    @PostMapping(path = "/api/registry/search", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Refused({
        "malformed-json",
        "key-lost",
        "sealed-value-tampered",
        "sealed-value-missing",
        "projection-behind",
        "search-building"
    })
    @Operation(
            operationId = "search-customers",
            summary =
                    "Customers by name, e-mail, phone or number, without their orders; by what is withheld or erased nobody"
                            + " is found",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = SearchBody.class))))
    FoundPage search(@Parameter(hidden = true) @AuthenticationPrincipal Actor actor, HttpServletRequest request)
            throws IOException {
        permissions.require(actor, Call.SEARCH_REGISTRY); // before a byte of the body is read
        var asked = SearchRequest.read(LimitedBody.read(request, LARGEST_BODY));
        if (asked.after() != null) {
            index.await(asked.after());
            projections.await(DerivedDataHolder.REGISTRY, asked.after());
        }
        var viewer = Viewer.searching(permissions, actor, asked.purpose());
        objections.await(viewer);
        return search.page(asked.question(), asked.limit(), asked.cursor(), viewer);
    }
}

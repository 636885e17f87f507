// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.exact;

import fi.lethe.access.body.LimitedBody;
import fi.lethe.access.description.Refused;
import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.query.projection.Projections;
import fi.lethe.query.viewing.Viewer;
import fi.lethe.query.withheld.WithheldPerson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers exact searches for people whose data are withheld; by POST only, because addresses end in logs. */
@RestController
@Tag(name = "registry")
class ExactController {
    private static final int LARGEST_BODY = 16 * 1024;

    private final ExactSearch search;
    private final Projections projections;
    private final Permissions permissions;

    ExactController(ExactSearch search, Projections projections, Permissions permissions) {
        this.search = search;
        this.projections = projections;
        this.permissions = permissions;
    }

    @Schema(name = "WithheldFound")
    record Found(List<WithheldPerson> customers) {}

    @PostMapping(path = "/api/registry/exact-search", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Refused({"malformed-json", "too-many-exact-searches", "projection-behind", "search-building"})
    @Operation(
            operationId = "find-withheld",
            summary =
                    "Somebody who is restricted or waits for erasure, by id, invoice number, or whole name with a contact detail:"
                            + " id and state, no values; 20 times a minute, each recorded",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = ExactBody.class))))
    Found search(@Parameter(hidden = true) @AuthenticationPrincipal Actor actor, HttpServletRequest request)
            throws IOException {
        var viewer = Viewer.finding(permissions, actor); // before a byte of the body is read
        search.allow(viewer);
        var asked = ExactRequest.read(LimitedBody.read(request, LARGEST_BODY));
        if (asked.after() != null) {
            projections.await(DerivedDataHolder.REGISTRY, asked.after());
            search.await(asked.after());
        }
        return new Found(search.find(asked.question(), viewer));
    }
}

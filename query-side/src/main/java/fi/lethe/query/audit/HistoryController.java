// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.audit;

import fi.lethe.access.description.Refused;
import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.query.request.Cursor;
import fi.lethe.query.request.CustomerUnknown;
import fi.lethe.query.request.Ids;
import fi.lethe.query.request.Parameters;
import fi.lethe.rules.roles.Call;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers everything that ever happened to one customer. */
@RestController
@RequestMapping("/api/audit/customers")
@Tag(name = "audit", description = "Who did what to whom, when and why")
class HistoryController {
    private static final Parameters.Limit PAGE = new Parameters.Limit(500, 1000);
    private static final long BEFORE_THE_FIRST = -1;

    private final History history;
    private final Permissions permissions;

    HistoryController(History history, Permissions permissions) {
        this.history = history;
        this.permissions = permissions;
    }

    @GetMapping("/{id}")
    @Refused("customer-unknown")
    @Operation(
            operationId = "read-history",
            summary = "The whole history of one customer, the oldest first; personal data stay sealed")
    HistoryPage customer(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            @PathVariable String id,
            @Parameter(description = "1 to 1000, usually 500") @RequestParam(required = false) @Nullable String limit,
            @Parameter(description = "from the page before") @RequestParam(required = false) @Nullable String cursor) {
        permissions.require(actor, Call.READ_HISTORY);
        var parameters = new Parameters();
        var last = parameters.read("cursor", cursor, "a cursor from the page before", Cursor::place);
        int wanted = parameters.limit("limit", limit, PAGE);
        parameters.refuseFaults();
        long from = (last == null ? BEFORE_THE_FIRST : last) + 1;
        return Ids.read(id)
                .flatMap(customer -> history.of(customer, from, wanted))
                .orElseThrow(CustomerUnknown::new);
    }
}

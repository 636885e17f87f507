// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.audit;

import fi.lethe.access.description.Refused;
import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.query.projection.Projections;
import fi.lethe.query.request.Parameters;
import fi.lethe.rules.roles.Call;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers who did what, and why. */
@RestController
@RequestMapping("/api/audit")
@Tag(name = "audit", description = "Who did what to whom, when and why")
class AuditController {
    private static final Parameters.Limit PAGE = new Parameters.Limit(100, 500);

    private final AuditLines lines;
    private final AuditQuestions questions;
    private final Projections projections;
    private final Permissions permissions;

    AuditController(AuditLines lines, AuditQuestions questions, Projections projections, Permissions permissions) {
        this.lines = lines;
        this.questions = questions;
        this.projections = projections;
        this.permissions = permissions;
    }

    @GetMapping("/entries")
    @Refused("projection-behind")
    @Operation(operationId = "list-entries", summary = "Entries of all customers, the newest first; no personal data")
    AuditPage entries(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            @Parameter(description = "a customer's id; an unknown one is refused")
                    @RequestParam(required = false)
                    @Nullable
                    String customer,
            @Parameter(description = "name of an event type; an unknown one is refused with those that are known")
                    @RequestParam(required = false)
                    @Nullable
                    String type,
            @Parameter(
                            name = "actor",
                            description = "who did it: an account's id, or another actor that stands in the trail")
                    @RequestParam(name = "actor", required = false)
                    @Nullable
                    String by,
            @Parameter(description = "an instant, or the beginning of a day in UTC")
                    @RequestParam(required = false)
                    @Nullable
                    String from,
            @Parameter(description = "before this instant, or the end of a day in UTC")
                    @RequestParam(required = false)
                    @Nullable
                    String to,
            @Parameter(
                            description =
                                    "a token of an order or invoice as an entry shows it (Base64, 32 bytes): entries that"
                                            + " show the same; Lethe computes none for a filter")
                    @RequestParam(required = false)
                    @Nullable
                    String token,
            @Parameter(description = "from this ledger position on") @RequestParam(required = false) @Nullable
                    String fromPosition,
            @Parameter(description = "up to and with this ledger position") @RequestParam(required = false) @Nullable
                    String toPosition,
            @Parameter(description = "1 to 500, usually 100") @RequestParam(required = false) @Nullable String limit,
            @Parameter(description = "from the page before") @RequestParam(required = false) @Nullable String cursor,
            @Parameter(description = "waits until this ledger position is in the trail")
                    @RequestParam(required = false)
                    @Nullable
                    String after) {
        permissions.require(actor, Call.READ_AUDIT);
        var parameters = new Parameters();
        var position = parameters.position("after", after);
        if (position != null) {
            projections.await(DerivedDataHolder.AUDIT_TRAIL, position); // what is known depends on it
        }
        var asked = new AuditQuestions.Asked(customer, type, by, token, from, to, fromPosition, toPosition, cursor);
        var filter = questions.read(asked, parameters);
        int wanted = parameters.limit("limit", limit, PAGE);
        parameters.refuseFaults();
        return lines.page(filter, wanted);
    }
}

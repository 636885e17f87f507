// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.cases;

import fi.lethe.access.description.Refused;
import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.events.Coded;
import fi.lethe.events.cases.CaseKind;
import fi.lethe.events.cases.CaseState;
import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.query.projection.Projections;
import fi.lethe.query.request.Cursor;
import fi.lethe.query.request.Ids;
import fi.lethe.query.request.Parameters;
import fi.lethe.query.viewing.Viewer;
import fi.lethe.rules.roles.Call;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers which cases there are, and what one of them is about. */
@RestController
@RequestMapping("/api/registry/cases")
@Tag(name = "cases", description = "Requests of data subjects, breaches, and orders of authorities")
class CasesController {
    private static final Parameters.Limit PAGE = new Parameters.Limit(100, 500);

    private final CaseReads cases;
    private final Projections projections;
    private final Permissions permissions;

    CasesController(CaseReads cases, Projections projections, Permissions permissions) {
        this.cases = cases;
        this.projections = projections;
        this.permissions = permissions;
    }

    /**
     * A page of a list.
     *
     * @param cursor where the next one begins; null after the last
     */
    record CaseList(List<CaseSummary> cases, @Nullable String cursor) {}

    @GetMapping
    @Refused("projection-behind")
    @Operation(operationId = "list-cases", summary = "Cases without what was said in them, the newest first")
    CaseList list(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            @Parameter(description = "OPEN or CLOSED") @RequestParam(required = false) @Nullable String state,
            @Parameter(description = "such as ACCESS") @RequestParam(required = false) @Nullable String kind,
            @Parameter(description = "about whom") @RequestParam(required = false) @Nullable String customer,
            @Parameter(description = "1 to 500, usually 100") @RequestParam(required = false) @Nullable String limit,
            @Parameter(description = "from the page before") @RequestParam(required = false) @Nullable String cursor,
            @Parameter(description = "waits until this ledger position is in the register")
                    @RequestParam(required = false)
                    @Nullable
                    String after) {
        permissions.require(actor, Call.READ_CASES);
        var parameters = new Parameters();
        var question = new CaseQuestion(
                parameters.read("state", state, "OPEN or CLOSED", CasesController::state),
                parameters.read("kind", kind, "a kind of case, such as ACCESS", CasesController::kind),
                parameters.id("customer", customer),
                parameters.read("cursor", cursor, "a cursor from the page before", Cursor::place));
        int wanted = parameters.limit("limit", limit, PAGE);
        var position = parameters.position("after", after);
        parameters.refuseFaults();
        await(position);
        var found = cases.list(question, wanted + 1);
        var page = found.stream().limit(wanted).toList();
        return new CaseList(
                page,
                found.size() > wanted ? Cursor.after(cases.place(page.getLast().caseId())) : null);
    }

    @GetMapping("/{id}")
    @ApiResponse(
            responseCode = "200",
            description = "the case",
            headers = @Header(name = "ETag", description = "the version, in quotes", schema = @Schema(type = "string")),
            useReturnTypeSchema = true)
    @Refused({"case-unknown", "key-lost", "sealed-value-tampered", "sealed-value-missing", "projection-behind"})
    @Operation(
            operationId = "read-case",
            summary = "One case; who asked, and what, is opened for readers who may read it")
    ResponseEntity<CaseAnswer> one(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            @PathVariable String id,
            @Parameter(description = "waits until this ledger position is in the register")
                    @RequestParam(required = false)
                    @Nullable
                    String after) {
        permissions.require(actor, Call.READ_CASES);
        var parameters = new Parameters();
        var position = parameters.position("after", after);
        parameters.refuseFaults();
        var caseId = Ids.read(id).orElseThrow(CaseUnknown::new);
        await(position);
        var answer =
                cases.one(caseId, Viewer.ofCase(permissions, actor, caseId)).orElseThrow(CaseUnknown::new);
        return ResponseEntity.ok()
                .eTag('"' + Long.toString(answer.summary().version()) + '"')
                .body(answer);
    }

    private void await(@Nullable Long position) {
        if (position != null) {
            projections.await(DerivedDataHolder.REGISTRY, position);
        }
    }

    private static CaseState state(String text) {
        var state = CaseState.valueOf(text);
        if (state == CaseState.NONE) {
            throw new IllegalArgumentException("no state of a case that there is");
        }
        return state;
    }

    private static CaseKind kind(String text) {
        return Coded.of(CaseKind.class, text).orElseThrow(IllegalArgumentException::new);
    }
}

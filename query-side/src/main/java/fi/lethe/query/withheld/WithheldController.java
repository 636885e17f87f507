// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.withheld;

import fi.lethe.access.description.Refused;
import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.query.projection.Projections;
import fi.lethe.query.request.Cursor;
import fi.lethe.query.request.Parameters;
import fi.lethe.rules.roles.Call;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers who is restricted and who waits for erasure, by id. */
@RestController
@RequestMapping("/api/registry")
@Tag(name = "registry")
class WithheldController {
    private static final Parameters.Limit PAGE = new Parameters.Limit(100, 500);
    private static final UUID BEGIN = new UUID(0, 0);

    private final WithheldPeople people;
    private final Projections projections;
    private final Permissions permissions;

    WithheldController(WithheldPeople people, Projections projections, Permissions permissions) {
        this.people = people;
        this.projections = projections;
        this.permissions = permissions;
    }

    private record Page(UUID after, int limit) {}

    @GetMapping("/restrictions")
    @Refused("projection-behind")
    @Operation(
            operationId = "list-restrictions",
            summary = "Whose processing is restricted, since when and on what ground; ids, no values")
    WithheldAnswers.Restrictions restrictions(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            @Parameter(description = "1 to 500, usually 100") @RequestParam(required = false) @Nullable String limit,
            @Parameter(description = "from the page before") @RequestParam(required = false) @Nullable String cursor,
            @Parameter(description = "waits until this ledger position is in the register")
                    @RequestParam(required = false)
                    @Nullable
                    String after) {
        var page = page(actor, limit, cursor, after);
        var found = people.restricted(page.after(), page.limit() + 1);
        var lines = found.stream()
                .limit(page.limit())
                .flatMap(WithheldAnswers.Restricted::of)
                .toList();
        return new WithheldAnswers.Restrictions(lines, next(found, page));
    }

    @GetMapping("/erasures")
    @Refused("projection-behind")
    @Operation(
            operationId = "list-erasures",
            summary =
                    "Whose erasure is ordered and not done: since when, on what ground, and when it is due; ids, no values")
    WithheldAnswers.Erasures erasures(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            @Parameter(description = "1 to 500, usually 100") @RequestParam(required = false) @Nullable String limit,
            @Parameter(description = "from the page before") @RequestParam(required = false) @Nullable String cursor,
            @Parameter(description = "waits until this ledger position is in the register")
                    @RequestParam(required = false)
                    @Nullable
                    String after) {
        var page = page(actor, limit, cursor, after);
        var found = people.waiting(page.after(), page.limit() + 1);
        var lines = found.stream()
                .limit(page.limit())
                .map(WithheldAnswers.Waiting::of)
                .toList();
        return new WithheldAnswers.Erasures(lines, next(found, page));
    }

    private Page page(Actor actor, @Nullable String limit, @Nullable String cursor, @Nullable String after) {
        permissions.require(actor, Call.FIND_WITHHELD);
        var parameters = new Parameters();
        int wanted = parameters.limit("limit", limit, PAGE);
        var last = parameters.read("cursor", cursor, "a cursor from the page before", Cursor::customer);
        var position = parameters.position("after", after);
        parameters.refuseFaults();
        if (position != null) {
            projections.await(DerivedDataHolder.REGISTRY, position);
        }
        return new Page(last == null ? BEGIN : last, wanted);
    }

    private static @Nullable String next(List<WithheldPerson> found, Page page) {
        return found.size() > page.limit()
                ? Cursor.after(found.get(page.limit() - 1).customer())
                : null;
    }
}

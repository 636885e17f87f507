// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.replay;

import fi.lethe.access.body.LimitedBody;
import fi.lethe.access.description.Refused;
import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.query.request.Ids;
import fi.lethe.rules.roles.Call;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Begins replays and tells how far they have come. */
@RestController
@RequestMapping("/api/replays")
@Tag(name = "replays", description = "The projections built anew from the ledger, and compared with those that serve")
class ReplayController {
    private static final String PATH = "/api/replays/";
    private static final int LARGEST_BODY = 16 * 1024;

    private final Replays replays;
    private final Permissions permissions;

    ReplayController(Replays replays, Permissions permissions) {
        this.replays = replays;
        this.permissions = permissions;
    }

    @PostMapping
    @ApiResponse(
            responseCode = "202",
            description = "begun",
            headers = @Header(name = "Location", description = "where it is read", schema = @Schema(type = "string")),
            useReturnTypeSchema = true)
    @Refused({"malformed-json", "replay-running"})
    @Operation(
            operationId = "begin-replay",
            summary =
                    "Build projections anew and compare them with those that serve; swapping takes the responsible person",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = ReplayBody.class))))
    ResponseEntity<ReplayAnswer> begin(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        permissions.require(actor, Call.READ_AUDIT);
        var asked = ReplayRequest.read(body(request), replays.known());
        if (asked.swap()) {
            permissions.require(actor, Call.SWAP_PROJECTIONS);
        }
        return begun(pointingAtTheOther(response, () -> replays.begin(actor.id(), asked)));
    }

    @PostMapping("/{id}/resumption")
    @ApiResponse(
            responseCode = "202",
            description = "begun again",
            headers = @Header(name = "Location", description = "where it is read", schema = @Schema(type = "string")),
            useReturnTypeSchema = true)
    @Refused({"replay-unknown", "replay-ended", "replay-running"})
    @Operation(operationId = "resume-replay", summary = "Go on with a replay that was cut off, behind its last batch")
    ResponseEntity<ReplayAnswer> resume(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            @PathVariable String id,
            HttpServletResponse response) {
        permissions.require(actor, Call.READ_AUDIT);
        var known = known(id);
        if (replays.swaps(known)) {
            permissions.require(actor, Call.SWAP_PROJECTIONS);
        }
        return begun(pointingAtTheOther(response, () -> {
            replays.resume(known, actor.id());
            return known;
        }));
    }

    @GetMapping("/{id}")
    @Refused("replay-unknown")
    @Operation(
            operationId = "read-replay",
            summary = "How far a replay has come, and where the live rows differ; no values")
    ReplayAnswer state(@Parameter(hidden = true) @AuthenticationPrincipal Actor actor, @PathVariable String id) {
        permissions.require(actor, Call.READ_AUDIT);
        return answer(known(id));
    }

    private ResponseEntity<ReplayAnswer> begun(UUID id) {
        return ResponseEntity.accepted().location(URI.create(PATH + id)).body(answer(id));
    }

    /** Where one is running already, the refusal says where. */
    private UUID pointingAtTheOther(HttpServletResponse response, Supplier<UUID> beginning) {
        try {
            return beginning.get();
        } catch (TypedRefusal refusal) {
            if (refusal.problem().equals(ReplayProblems.RUNNING.name())) {
                replays.running().ifPresent(other -> response.setHeader(HttpHeaders.LOCATION, PATH + other));
            }
            throw refusal;
        }
    }

    private ReplayAnswer answer(UUID id) {
        return replays.find(id).orElseThrow(() -> TypedRefusal.of(ReplayProblems.UNKNOWN));
    }

    private static UUID known(String id) {
        return Ids.read(id).orElseThrow(() -> TypedRefusal.of(ReplayProblems.UNKNOWN));
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        return LimitedBody.read(request, LARGEST_BODY);
    }
}

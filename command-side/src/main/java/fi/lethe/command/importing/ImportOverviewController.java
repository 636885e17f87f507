// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import fi.lethe.access.body.LargeBodies;
import fi.lethe.access.description.Refused;
import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.command.importing.mapping.RowKind;
import fi.lethe.events.Coded;
import fi.lethe.rules.roles.Call;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which imports there were, what columns may mean, and which rows of a file were not taken. */
@RestController
@RequestMapping("/api/imports")
@Tag(name = "imports")
class ImportOverviewController {
    private static final int MOST = 50;

    /** As much as the pages take. */
    private static final int LARGEST = 20 * 1024 * 1024;

    private final Imports imports;
    private final Permissions permissions;
    private final LargeBodies bodies = new LargeBodies();

    ImportOverviewController(Imports imports, Permissions permissions) {
        this.imports = imports;
        this.permissions = permissions;
    }

    @GetMapping
    @Operation(operationId = "list-imports", summary = "The newest fifty imports of ninety days, newest first")
    List<ImportAnswer> newest(@Parameter(hidden = true) @AuthenticationPrincipal Actor actor) {
        permissions.require(actor, Call.IMPORT);
        return imports.newest(MOST).stream().map(ImportAnswer::of).toList();
    }

    @GetMapping("/fields")
    @Refused("import-unknown")
    @Operation(operationId = "list-import-fields", summary = "What the columns of a file may mean")
    List<FieldAnswer> fields(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            @Parameter(description = "customers or invoices") @RequestParam(name = "as", defaultValue = "") String as) {
        permissions.require(actor, Call.IMPORT);
        return FieldAnswer.of(Coded.of(RowKind.class, as)
                .orElseThrow(() -> TypedRefusal.of(ImportProblems.UNKNOWN, "Say as=customers or as=invoices.")));
    }

    @PostMapping(
            path = "/{id}/rejected-rows",
            consumes = {FileForm.TEXT_CSV, FileForm.XLSX},
            produces = FileForm.TEXT_CSV)
    @Refused({"import-unknown", "import-unreadable"})
    @ApiResponse(
            responseCode = "200",
            description = "the rejected rows, each behind its reason, in UTF-8",
            content = @Content(mediaType = FileForm.TEXT_CSV, schema = @Schema(type = "string")))
    @Operation(
            operationId = "extract-rejects",
            summary = "The rows of a file that its import did not take, as they stand in it, each behind its reason",
            description = "For who sent it. Nothing of the file is kept: it is read once more, and forgotten.",
            requestBody =
                    @RequestBody(
                            required = true,
                            description = "the same file as the import had",
                            content = {
                                @Content(
                                        mediaType = FileForm.TEXT_CSV,
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = FileForm.XLSX,
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    void rejectedRows(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        permissions.require(actor, Call.IMPORT);
        bodies.take(actor.id(), request, LARGEST, body -> {
            var rejected = imports.rejected(actor, ImportController.uuid(id), SentRows.in(request, body));
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejects.csv\"");
            rejected.write(response.getWriter());
            return id;
        });
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import fi.lethe.access.body.LimitedBody;
import fi.lethe.access.description.Refused;
import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.access.token.ActorAuthentication;
import fi.lethe.access.token.Mandates;
import fi.lethe.command.importing.mapping.Mapping;
import fi.lethe.command.importing.mapping.MappingBody;
import fi.lethe.command.importing.mapping.Proposal;
import fi.lethe.command.importing.mapping.RowKind;
import fi.lethe.events.Coded;
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
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes in files of an older register: first what their columns mean, then the file itself. */
@RestController
@RequestMapping("/api/imports")
@Tag(name = "imports", description = "Bring customers and invoices of an older register in")
class ImportController {
    private static final int LARGEST_MAPPING = 256 * 1024;
    private static final int LONGEST_PAGE = 500;

    private final Imports imports;
    private final Permissions permissions;
    private final Mandates mandates;

    ImportController(Imports imports, Permissions permissions, Mandates mandates) {
        this.imports = imports;
        this.permissions = permissions;
        this.mandates = mandates;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(
            responseCode = "201",
            description = "it waits for its rows",
            headers = @Header(name = "Location", description = "where it is read", schema = @Schema(type = "string")),
            useReturnTypeSchema = true)
    @Refused({"malformed-json", "import-mapping-refused", "import-source-closed"})
    @Operation(
            operationId = "begin-import",
            summary = "Make an import that waits for its rows: what they are and what their columns mean",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = NewImportBody.class))))
    ResponseEntity<ImportAnswer> begin(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor, HttpServletRequest request)
            throws IOException {
        permissions.require(actor, Call.IMPORT);
        var id = imports.begin(actor, LimitedBody.read(request, LARGEST_MAPPING));
        return ResponseEntity.created(URI.create("/api/imports/" + id)).body(ImportAnswer.of(imports.find(id)));
    }

    @PutMapping(
            path = "/{id}/rows",
            consumes = {FileForm.TEXT_CSV, FileForm.XLSX})
    @Refused({
        "import-unknown",
        "import-not-waiting",
        "import-busy",
        "import-source-closed",
        "import-cut-off",
        "import-unreadable",
        "import-stopped"
    })
    @Operation(
            operationId = "send-rows",
            summary = "Send the file, once; the answer comes when every row is decided",
            description =
                    "While another import of the same register runs, this one waits up to half an hour before the file is read; GET"
                            + " then says waitsFor. Whether its sender may import is asked for again as it comes on: where they may"
                            + " not, it ends as ENDED_BY_REVOCATION, and what was taken stands. Rows that leave no entry of their own,"
                            + " all of a dry run and those unchanged or rejected, are counted in the ledger before they are told of.",
            requestBody =
                    @RequestBody(
                            required = true,
                            description =
                                    "the file: CSV in the encoding that the mapping says, or a workbook (XLSX) of at most 20 MB, packed"
                                            + " and unpacked, whose first visible sheet alone has rows",
                            content = {
                                @Content(
                                        mediaType = FileForm.TEXT_CSV,
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = FileForm.XLSX,
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    ImportAnswer take(
            @Parameter(hidden = true) ActorAuthentication session, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        var actor = session.getPrincipal();
        permissions.require(actor, Call.IMPORT);
        imports.take(actor, mandates.ofSession(session, Call.IMPORT), uuid(id), SentRows.in(request));
        return ImportAnswer.of(imports.find(uuid(id)));
    }

    @GetMapping("/{id}")
    @Refused("import-unknown")
    @Operation(operationId = "read-import", summary = "How far it has come")
    ImportAnswer state(@Parameter(hidden = true) @AuthenticationPrincipal Actor actor, @PathVariable String id) {
        permissions.require(actor, Call.IMPORT);
        return ImportAnswer.of(imports.find(uuid(id)));
    }

    @PostMapping("/{id}/stop")
    @Refused("import-unknown")
    @Operation(
            operationId = "stop-import",
            summary = "Stop it: no further row is begun, and what was taken stands",
            description =
                    "For who sends it, and for the responsible person. One that waits has stopped with the answer; one that runs ends"
                            + " as STOPPED once the rows under way are decided, and GET tells how many were taken. One that has ended"
                            + " stays as it is. The same file in another import stores only the rest.")
    ImportAnswer stop(@Parameter(hidden = true) @AuthenticationPrincipal Actor actor, @PathVariable String id) {
        permissions.require(actor, Call.IMPORT);
        if (!imports.find(uuid(id)).actor().equals(actor.id())) {
            permissions.require(actor, Call.CLOSE_IMPORTS);
        }
        imports.stop(uuid(id));
        return ImportAnswer.of(imports.find(uuid(id)));
    }

    @GetMapping("/{id}/rejects")
    @Refused("import-unknown")
    @Operation(
            operationId = "list-rejects",
            summary = "The rows that were not taken: line, field and reason, no values")
    NotesPage rejects(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") long after) {
        permissions.require(actor, Call.IMPORT);
        return imports.notes(uuid(id), true, after, LONGEST_PAGE);
    }

    @GetMapping("/{id}/flags")
    @Refused("import-unknown")
    @Operation(
            operationId = "list-flags",
            summary =
                    "The rows that were taken with something kept as given or doubtful: line, field and reason, no values")
    NotesPage flags(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") long after) {
        permissions.require(actor, Call.IMPORT);
        return imports.notes(uuid(id), false, after, LONGEST_PAGE);
    }

    @PostMapping(
            path = "/proposals",
            consumes = {FileForm.TEXT_CSV, FileForm.XLSX})
    @Refused({"import-unknown", "import-unreadable"})
    @Operation(
            operationId = "propose-mapping",
            summary = "A mapping proposed for the header of a file; nothing behind the header is read",
            requestBody =
                    @RequestBody(
                            required = true,
                            description = "the file; of CSV the first line is enough",
                            content = {
                                @Content(
                                        mediaType = FileForm.TEXT_CSV,
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = FileForm.XLSX,
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    MappingBody propose(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            @Parameter(description = "customers or invoices") @RequestParam(name = "as", defaultValue = "") String as,
            HttpServletRequest request)
            throws IOException {
        permissions.require(actor, Call.IMPORT);
        var kind = Coded.of(RowKind.class, as)
                .orElseThrow(() -> TypedRefusal.of(ImportProblems.UNKNOWN, "Say as=customers or as=invoices."));
        var sent = SentRows.in(request);
        return Proposal.of(
                kind, sent.form().open(sent.content(), Mapping.Reading.UNSTATED).header());
    }

    static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException unreadable) {
            throw TypedRefusal.of(ImportProblems.UNKNOWN);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import fi.lethe.access.body.LimitedBody;
import fi.lethe.access.description.Refused;
import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.command.axon.Foundations;
import fi.lethe.command.reading.BodyReader;
import fi.lethe.command.reading.ContentRefused;
import fi.lethe.rules.roles.Call;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the registers that rows come from, closes them, and opens them anew. */
@RestController
@RequestMapping("/api/imports/sources")
@Tag(name = "imports")
class ImportSourcesController {
    private static final int LARGEST_BODY = 1024;
    private static final int MOST_DAYS = 3_650;

    private final ImportSources sources;
    private final ImportTurns turns;
    private final Permissions permissions;
    private final Foundations on;

    ImportSourcesController(ImportSources sources, ImportTurns turns, Permissions permissions, Foundations on) {
        this.sources = sources;
        this.turns = turns;
        this.permissions = permissions;
        this.on = on;
    }

    @GetMapping
    @Operation(
            operationId = "list-import-sources",
            summary = "The registers that rows were imported from, and until when their rows are recognised")
    List<ImportSourceAnswer> all(@Parameter(hidden = true) @AuthenticationPrincipal Actor actor) {
        permissions.require(actor, Call.IMPORT);
        return sources.all().stream().map(this::answer).toList();
    }

    @PostMapping("/{from}/closure")
    @Refused({"import-source-unknown", "import-busy"})
    @Operation(
            operationId = "close-import-source",
            summary =
                    "Close a register for imports: the key of its rows is destroyed at once; for the responsible person")
    ImportSourceAnswer close(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor, @PathVariable String from) {
        permissions.require(actor, Call.CLOSE_IMPORTS);
        var source = sources.named(from);
        if (source.isOpen()) {
            try (var _ = turns.now(source.id()).orElseThrow(() -> TypedRefusal.of(ImportProblems.BUSY))) {
                sources.close(source, actor.id());
            }
        }
        return answer(sources.named(from));
    }

    @PostMapping("/{from}/opening")
    @Refused("import-source-unknown")
    @Operation(
            operationId = "open-import-source",
            summary =
                    "Open a closed register anew; forgotten people of it are no longer recognised; for the responsible person")
    ImportSourceAnswer open(@Parameter(hidden = true) @AuthenticationPrincipal Actor actor, @PathVariable String from) {
        permissions.require(actor, Call.CLOSE_IMPORTS);
        sources.openAnew(from);
        return answer(sources.named(from));
    }

    @PutMapping(path = "/{from}/days", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Refused({"malformed-json", "import-source-unknown"})
    @Operation(
            operationId = "keep-import-source",
            summary =
                    "How many days after its last import a register is closed by itself, 90 unless stated; for the responsible person",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = DaysBody.class))))
    ImportSourceAnswer keep(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            @PathVariable String from,
            HttpServletRequest request)
            throws IOException {
        permissions.require(actor, Call.CLOSE_IMPORTS);
        var body = new BodyReader(on.clock()).read(LimitedBody.read(request, LARGEST_BODY), DaysBody.class);
        if (body.days() < 1 || body.days() > MOST_DAYS) {
            throw ContentRefused.at("/days", "must be from 1 to " + MOST_DAYS);
        }
        sources.keep(sources.named(from), body.days());
        return answer(sources.named(from));
    }

    /** How long the rows of a register are recognised after its last import. */
    record DaysBody(int days) {}

    private ImportSourceAnswer answer(ImportSource source) {
        boolean anew =
                sources.all().stream().anyMatch(each -> Objects.equals(each.name(), source.name()) && !each.isOpen());
        return ImportSourceAnswer.of(source, anew);
    }
}

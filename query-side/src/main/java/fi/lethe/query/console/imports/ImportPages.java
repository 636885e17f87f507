// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.imports;

import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.Refusal;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.query.console.People;
import fi.lethe.query.console.Wording;
import fi.lethe.query.console.Wordings;
import fi.lethe.query.console.commands.ApiRefused;
import fi.lethe.query.console.commands.CommandApi;
import fi.lethe.query.console.signin.SessionCookie;
import fi.lethe.rules.roles.Call;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A file is chosen, its columns are given their meaning, what would happen is looked at, and only then is it brought in. The file is sealed
 * in memory between these steps, and stands nowhere else.
 */
@Controller
class ImportPages {
    private static final int MOST_NOTES = 100;
    private static final Pattern UNDECIDED = Pattern.compile("^has, for columns? ([0-9, and]+), no field");
    private static final Pattern MISSING = Pattern.compile("^does not say what gives (\\w+)");

    private final CommandApi commands;
    private final UploadForm form = new UploadForm();
    private final ImportFiles files;
    private final Sendings sendings;
    private final Permissions permissions;
    private final People people;
    private final Wordings wordings;

    ImportPages(
            CommandApi commands,
            ImportFiles files,
            Sendings sendings,
            Permissions permissions,
            People people,
            Wordings wordings) {
        this.commands = commands;
        this.files = files;
        this.sendings = sendings;
        this.permissions = permissions;
        this.people = people;
        this.wordings = wordings;
    }

    @GetMapping("/console/imports")
    String list(@AuthenticationPrincipal Actor actor, HttpServletRequest request, Locale locale, Model model) {
        var api = api(actor, request);
        var wording = wordings.in(locale);
        var newest = api.newest();
        var named = people.named(
                newest.stream().map(each -> each.actor().toString()).toList(), actor, wording);
        model.addAttribute(
                "imports",
                newest.stream()
                        .map(each -> ShownImport.of(each, actor.id(), named, wording))
                        .toList());
        return "console/imports";
    }

    @PostMapping("/console/imports")
    String choose(
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model)
            throws IOException {
        permissions.require(actor, Call.IMPORT);
        var file = form.read(actor.id(), request);
        if (file.isEmpty()) {
            response.setStatus(HttpProblems.CONTENT_REFUSED.status());
            model.addAttribute("unread", wordings.in(locale).text("imports.no-file"));
            return list(actor, request, locale, model);
        }
        return "redirect:/console/imports/files/" + files.keep(actor.id(), file.get());
    }

    @GetMapping("/console/imports/files/{file}")
    String columns(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID file,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        var api = api(actor, request);
        var rows = kept(actor, file);
        var wording = wordings.in(locale);
        try {
            var registers = api.registers();
            model.addAttribute("registers", registers);
            var form = ColumnsForm.proposed(api.proposed(rows), api.fields(rows.kind()), registers, wording);
            return asked(model, file, rows, form, null, wording);
        } catch (ApiRefused unreadable) {
            response.setStatus(unreadable.status());
            model.addAttribute("unread", wording.refusal(unreadable));
            return list(actor, request, locale, model);
        }
    }

    @PostMapping("/console/imports/files/{file}")
    String rehearse(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID file,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        var api = api(actor, request);
        var rows = kept(actor, file);
        var wording = wordings.in(locale);
        model.addAttribute("registers", api.registers());
        var form = ColumnsForm.filledIn(api.proposed(rows), api.fields(rows.kind()), sent, wording);
        if ("more".equals(sent.getFirst("step"))) {
            return asked(model, file, rows, form.withMore(), null, wording);
        }
        try {
            var mapping = commands.body(form.mapping());
            var id = api.begin(rows.kind(), true, mapping);
            files.mapped(actor.id(), file, mapping.toString());
            sendings.send(api, id, rows);
            return shown(id, file);
        } catch (ApiRefused refused) {
            response.setStatus(refused.status());
            return asked(model, file, rows, form, refused, wording);
        }
    }

    /** What was rehearsed, in earnest. */
    @PostMapping("/console/imports/files/{file}/import")
    String bringIn(@AuthenticationPrincipal Actor actor, @PathVariable UUID file, HttpServletRequest request) {
        var api = api(actor, request);
        var rows = kept(actor, file);
        var mapping = files.mapping(actor.id(), file).orElseThrow(() -> TypedRefusal.of(HttpProblems.NOT_FOUND));
        var id = api.begin(rows.kind(), false, api.json(mapping));
        sendings.send(api, id, rows);
        return shown(id, file);
    }

    @GetMapping("/console/imports/{id}")
    String one(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID file,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        var api = api(actor, request);
        var wording = wordings.in(locale);
        var state = api.state(id);
        var named = people.named(List.of(state.actor().toString()), actor, wording);
        var shown = ShownImport.of(state, actor.id(), named, wording);
        var refused = sendings.refusal(id).filter(_ -> shown.own());
        model.addAttribute("one", shown);
        model.addAttribute("refreshed", shown.isUnderWay() && refused.isEmpty());
        model.addAttribute("refused", refused.map(wording::refusal).orElse(shown.why()));
        model.addAttribute(
                "faults", refused.map(refusal -> faults(refusal, wording)).orElse(List.of()));
        model.addAttribute("rejects", ShownImport.notes(api.notes(id, "rejects"), MOST_NOTES, wording));
        model.addAttribute("flags", ShownImport.notes(api.notes(id, "flags"), MOST_NOTES, wording));
        model.addAttribute("file", file != null && files.of(actor.id(), file).isPresent() ? file : null);
        return "console/import";
    }

    @PostMapping("/console/imports/{id}/stop")
    String stop(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID file,
            HttpServletRequest request) {
        api(actor, request).stop(id);
        return file == null ? "redirect:/console/imports/" + id : shown(id, file);
    }

    @GetMapping("/console/imports/{id}/rejects.csv")
    ResponseEntity<byte[]> rejects(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID file,
            HttpServletRequest request,
            Locale locale) {
        var text = api(actor, request).rejectedRows(id, kept(actor, file));
        var name = ContentDisposition.attachment()
                .filename(wordings.in(locale).text("imports.rejects-file"), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String asked(
            Model model, UUID file, RowsFile rows, ColumnsForm form, @Nullable ApiRefused refused, Wording wording) {
        model.addAttribute("file", file);
        model.addAttribute("kind", rows.kind().code());
        model.addAttribute("form", form);
        model.addAttribute("refused", refused == null ? null : wording.refusal(refused));
        model.addAttribute("faults", refused == null ? List.of() : faults(refused, wording));
        return "console/import-columns";
    }

    private static List<String> faults(Refusal refused, Wording wording) {
        return refused instanceof ApiRefused answer
                ? answer.details().stream()
                        .map(detail -> fault(detail, wording))
                        .toList()
                : List.of();
    }

    private static String fault(String detail, Wording wording) {
        var missing = MISSING.matcher(detail);
        if (missing.find()) {
            return wording.text("imports.missing", ColumnsForm.label(missing.group(1), wording));
        }
        var undecided = UNDECIDED.matcher(detail);
        return undecided.find()
                ? wording.text("imports.undecided", undecided.group(1).replace(" and", ","))
                : wording.fault(detail);
    }

    private RowsFile kept(Actor actor, UUID file) {
        return files.of(actor.id(), file).orElseThrow(() -> TypedRefusal.of(HttpProblems.NOT_FOUND));
    }

    private ImportApi api(Actor actor, HttpServletRequest request) {
        permissions.require(actor, Call.IMPORT);
        var token = SessionCookie.in(request).orElseThrow(() -> TypedRefusal.of(HttpProblems.NOT_SIGNED_IN));
        return new ImportApi(commands, token);
    }

    private static String shown(UUID id, UUID file) {
        return "redirect:/console/imports/" + id + "?file=" + file;
    }
}

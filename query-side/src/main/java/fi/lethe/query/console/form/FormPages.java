// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.form;

import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.Refusal;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.events.Coded;
import fi.lethe.query.console.Wording;
import fi.lethe.query.console.Wordings;
import fi.lethe.query.console.signin.KeptForms;
import fi.lethe.query.console.signin.SessionCookie;
import fi.lethe.rules.commands.CommandRule;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A form for every command, made from its published schema: filled in, then rehearsed, then sent. What was typed travels in the bodies of
 * requests only. It stands in no address and in no log. Between two requests it is kept only where the session had ended.
 */
@Controller
class FormPages {
    private static final int UNREACHABLE = 500;
    /** The step from the choice of a part to that part. */
    private static final String PART = "part";

    /** What can be put right afterwards may be recorded without a rehearsal. */
    private static final Set<CommandRule> PUT_RIGHT_LATER =
            Set.of(CommandRule.REGISTER_CUSTOMER, CommandRule.CHANGE_CONTACT_DETAILS, CommandRule.RECORD_ORDER);

    private final Forms forms;
    private final KeptForms kept;
    private final Permissions permissions;
    private final Wordings wordings;

    FormPages(Forms forms, KeptForms kept, Permissions permissions, Wordings wordings) {
        this.forms = forms;
        this.kept = kept;
        this.permissions = permissions;
        this.wordings = wordings;
    }

    /** One request for a form. */
    private record Asked(Forms.Opened opened, Actor actor, Wording wording, String session) {
        Asked part(String chosen) {
            var form = Parts.narrowed(opened.form(), chosen);
            return new Asked(new Forms.Opened(form, opened.kind(), opened.subject()), actor, wording, session);
        }
    }

    @GetMapping("/console/commands/{command}")
    String open(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String command,
            @RequestParam(required = false) @Nullable UUID of,
            @RequestParam(name = "kept", required = false) @Nullable UUID keptAs,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        var whole = asked(actor, command, of, request, locale);
        var again = Optional.ofNullable(keptAs).flatMap(id -> kept.of(actor.id(), id));
        var pointer = Parts.pointer(whole.opened().form());
        var asked = whole.part(again.map(
                        form -> form.fields().getOrDefault(pointer, List.of("")).getFirst())
                .orElse(""));
        var beginning = forms.beginning(asked.opened(), actor, asked.wording());
        var key = FormKey.fresh(asked.session(), command, of);
        var typed = again.map(form -> Typed.into(asked.opened().form().body(), form.fields()));
        model.addAttribute("again", keptAs == null ? null : typed.isPresent());
        show(
                model,
                asked,
                key,
                beginning,
                typed.orElseGet(() -> forms.begun(asked.opened(), beginning, asked.wording())),
                "",
                null);
        return "console/form";
    }

    @PostMapping("/console/commands/{command}")
    String work(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String command,
            @RequestParam(required = false) @Nullable UUID of,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        var whole = asked(actor, command, of, request, locale);
        var pointer = Parts.pointer(whole.opened().form());
        var chosen = Objects.requireNonNullElse(sent.getFirst(pointer), "");
        var asked = whole.part(chosen);
        var key = FormKey.read(String.valueOf(sent.getFirst("key")), asked.session(), command, of)
                .orElseThrow(() -> TypedRefusal.of(HttpProblems.MALFORMED_REQUEST));
        var beginning = forms.beginning(asked.opened(), actor, asked.wording());
        var typed = PART.equals(sent.getFirst("step"))
                ? forms.begun(asked.opened(), beginning.with(pointer, chosen), asked.wording())
                : Typed.into(asked.opened().form().body(), sent);
        try {
            var step = String.valueOf(sent.getFirst("step"));
            return switch (step) {
                case "send" -> "redirect:" + forms.send(asked.opened(), typed, key, asked.session(), asked.wording());
                case "rehearse" -> rehearsed(model, asked, key, beginning, typed);
                default -> {
                    show(model, asked, key, beginning, typed, step.startsWith("add:") ? step.substring(4) : "", null);
                    yield "console/form";
                }
            };
        } catch (Refusal refused) {
            if (refused.status() == HttpProblems.NOT_SIGNED_IN.status()) {
                throw refused;
            }
            response.setStatus(refused.status() >= UNREACHABLE ? HttpProblems.UNAVAILABLE.status() : refused.status());
            show(model, asked, key, beginning, typed, "", refused);
            return "console/form";
        }
    }

    private String rehearsed(Model model, Asked asked, FormKey key, Beginning beginning, Typed typed) {
        var would = forms.rehearse(asked.opened(), typed, asked.session(), asked.wording());
        common(model, asked, key, beginning);
        model.addAttribute("would", would.orElse(List.of()));
        model.addAttribute("untold", would.isEmpty());
        model.addAttribute(
                "title", asked.wording().text("form." + asked.opened().form().code()));
        model.addAttribute("told", Told.of(asked.opened().form(), typed, beginning, asked.wording()));
        model.addAttribute("typed", typed.all());
        return "console/form-rehearsal";
    }

    private void show(
            Model model,
            Asked asked,
            FormKey key,
            Beginning beginning,
            Typed typed,
            String oneMore,
            @Nullable Refusal refused) {
        common(model, asked, key, beginning);
        model.addAttribute("marks", typed.marks());
        model.addAttribute(
                "form", ShownForm.of(asked.opened().form(), typed, beginning, oneMore, refused, asked.wording()));
    }

    private void common(Model model, Asked asked, FormKey key, Beginning beginning) {
        var opened = asked.opened();
        model.addAttribute("command", opened.form().code());
        model.addAttribute("choosing", Parts.isOpen(opened.form()));
        model.addAttribute(
                "direct",
                PUT_RIGHT_LATER.stream()
                        .anyMatch(rule -> rule.code().equals(opened.form().code())));
        model.addAttribute("of", opened.subject());
        model.addAttribute("heading", beginning.heading());
        model.addAttribute("back", forms.page(opened));
        model.addAttribute("key", key.text());
    }

    private Asked asked(Actor actor, String command, @Nullable UUID of, HttpServletRequest request, Locale locale) {
        var rule = Coded.of(CommandRule.class, command).orElseThrow(() -> TypedRefusal.of(HttpProblems.NOT_FOUND));
        permissions.require(actor, rule);
        var session = SessionCookie.in(request).orElseThrow(() -> TypedRefusal.of(HttpProblems.NOT_SIGNED_IN));
        return new Asked(forms.open(rule, of), actor, wordings.in(locale), session);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.cases;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.Refusal;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.events.Channel;
import fi.lethe.events.RequestLanguage;
import fi.lethe.events.cases.CaseKind;
import fi.lethe.events.personal.Category;
import fi.lethe.query.console.Wording;
import fi.lethe.query.console.Wordings;
import fi.lethe.query.console.commands.CommandApi;
import fi.lethe.query.console.names.CustomerNames;
import fi.lethe.query.console.signin.KeptForms;
import fi.lethe.query.console.signin.SessionCookie;
import fi.lethe.query.request.CustomerUnknown;
import fi.lethe.query.request.Ids;
import fi.lethe.rules.commands.CommandRule;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opens cases. */
@Controller
class CaseForms {
    private final CommandApi commands;
    private final CaseSubject cases;
    private final CustomerNames names;
    private final KeptForms kept;
    private final Permissions permissions;
    private final Wordings wordings;

    CaseForms(
            CommandApi commands,
            CaseSubject cases,
            CustomerNames names,
            KeptForms kept,
            Permissions permissions,
            Wordings wordings) {
        this.names = names;
        this.kept = kept;
        this.commands = commands;
        this.cases = cases;
        this.permissions = permissions;
        this.wordings = wordings;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Done(@JsonProperty("case") UUID caseId, long position) {}

    /** For one customer or for nobody known; empty, or with what was typed when a session ended. */
    @GetMapping("/console/new-case")
    String blank(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(required = false) @Nullable String customer,
            @RequestParam(name = "kept", required = false) @Nullable UUID keptAs,
            Locale locale,
            Model model) {
        permissions.require(actor, CommandRule.OPEN_CASE);
        var typed = Optional.ofNullable(keptAs).flatMap(id -> kept.of(actor.id(), id));
        model.addAttribute("again", keptAs == null ? null : typed.isPresent());
        return shown(
                model,
                typed.map(form -> form.fields().toSingleValueMap()).orElse(Map.of()),
                customer == null ? null : Ids.read(customer).orElseThrow(CustomerUnknown::new),
                actor,
                wordings.in(locale));
    }

    private String shown(
            Model model, Map<String, String> typed, @Nullable UUID customer, Actor reader, Wording wording) {
        model.addAttribute("typed", typed);
        model.addAttribute("customer", customer);
        if (customer != null) {
            model.addAttribute(
                    "customerName", names.of(List.of(customer), reader, wording).of(customer));
        }
        model.addAttribute("kinds", CaseKind.values());
        model.addAttribute("channels", Channel.values());
        model.addAttribute("languages", RequestLanguage.values());
        model.addAttribute("categories", Category.values());
        model.addAttribute("key", UUID.randomUUID());
        return "console/new-case";
    }

    /** The key makes a form that is sent twice one case. What is refused is shown again, with what was typed. */
    @PostMapping("/console/new-case")
    String open(
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute NewCase form,
            @RequestParam UUID key,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        permissions.require(actor, CommandRule.OPEN_CASE);
        var wording = wordings.in(locale);
        try {
            var body = commands.body(body(form, wording));
            var done = commands.read(commands.send("open-case", token(request), key, body), Done.class);
            cases.await(done.position());
            return "redirect:/console/cases/" + done.caseId();
        } catch (Refusal refused) {
            if (refused.status() == HttpProblems.NOT_SIGNED_IN.status()) {
                throw refused;
            }
            response.setStatus(refused.status());
            model.addAttribute("refused", wording.refusal(refused));
            model.addAttribute("faults", CaseFault.of(refused, wording));
            return shown(model, sent.toSingleValueMap(), form.customer(), actor, wording);
        }
    }

    private static Map<String, Object> body(NewCase form, Wording wording) {
        try {
            return form.body(wording);
        } catch (DateTimeException _) {
            throw TypedRefusal.of(HttpProblems.CONTENT_REFUSED);
        }
    }

    private static String token(HttpServletRequest request) {
        return SessionCookie.in(request).orElseThrow(() -> TypedRefusal.of(HttpProblems.NOT_SIGNED_IN));
    }
}

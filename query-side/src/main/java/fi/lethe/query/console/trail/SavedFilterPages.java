// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.trail;

import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.access.problems.ProblemType;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.query.audit.AuditQuestions;
import fi.lethe.query.console.FormField;
import fi.lethe.query.request.Parameters;
import fi.lethe.rules.roles.Call;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives the filters of the list of entries a name, and takes it away. */
@Controller
class SavedFilterPages {
    static final ProblemType NOT_SAVED = new ProblemType(
            "filters-not-saved",
            422,
            "These filters cannot be saved: give a name of at most 40 characters, and remove saved ones if there are many.",
            "Näitä rajauksia ei voi tallentaa: anna enintään 40 merkin nimi ja poista vanhoja, jos niitä on paljon.");
    private static final String NAME = "name";

    private final AuditQuestions questions;
    private final Permissions permissions;

    SavedFilterPages(AuditQuestions questions, Permissions permissions) {
        this.questions = questions;
        this.permissions = permissions;
    }

    /** Leads back to the list as it was. */
    @PostMapping(Filters.LIST + "/saved")
    String save(
            @AuthenticationPrincipal Actor actor,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response) {
        permissions.require(actor, Call.READ_AUDIT);
        var name = FormField.given(parameters.getFirst(NAME));
        var narrowing = new LinkedMultiValueMap<String, String>();
        Filters.FIELDS.forEach(field -> {
            var value = parameters.getFirst(field);
            if (value != null) {
                narrowing.add(field, value);
            }
        });
        var filters = Filters.of(narrowing);
        var reading = new Parameters();
        questions.read(filters.asked(), reading);
        boolean named = name != null && name.length() <= SavedFilters.LONGEST_NAME;
        var saved = SavedFilters.of(actor.id(), request).with(String.valueOf(name), filters);
        if (!named || filters.given().isEmpty() || !reading.faults().isEmpty() || !saved.fit()) {
            throw TypedRefusal.of(NOT_SAVED);
        }
        response.addHeader(HttpHeaders.SET_COOKIE, saved.cookie(request).toString());
        return "redirect:" + filters.address();
    }

    @PostMapping(Filters.LIST + "/saved/remove")
    String remove(
            @AuthenticationPrincipal Actor actor,
            @RequestParam String name,
            HttpServletRequest request,
            HttpServletResponse response) {
        permissions.require(actor, Call.READ_AUDIT);
        var saved = SavedFilters.of(actor.id(), request).without(name);
        response.addHeader(HttpHeaders.SET_COOKIE, saved.cookie(request).toString());
        return "redirect:" + Filters.LIST;
    }
}

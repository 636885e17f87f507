// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.search;

import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.query.console.Wordings;
import fi.lethe.query.request.Cursor;
import fi.lethe.query.request.Ids;
import fi.lethe.query.search.FoundPage;
import fi.lethe.query.search.Question;
import fi.lethe.query.search.Search;
import fi.lethe.query.search.index.SearchBuilding;
import fi.lethe.query.search.index.SearchIndex;
import fi.lethe.query.viewing.Viewer;
import fi.lethe.rules.commands.CommandRule;
import fi.lethe.rules.roles.Call;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds customers; by POST only, because addresses end in logs and histories. */
@Controller
public class SearchPages {
    private static final int PAGE = 25;

    private final Search search;
    private final SearchIndex index;
    private final Permissions permissions;
    private final Wordings wordings;
    private final Clock clock;
    private final Landmarks landmarks;
    private final Asked asked = new Asked();

    SearchPages(
            Search search,
            SearchIndex index,
            Landmarks landmarks,
            Permissions permissions,
            Wordings wordings,
            Clock clock) {
        this.landmarks = landmarks;
        this.search = search;
        this.index = index;
        this.permissions = permissions;
        this.wordings = wordings;
        this.clock = clock;
    }

    @ModelAttribute("searching")
    boolean searching() {
        return true;
    }

    @ModelAttribute("mayRegister")
    boolean mayRegister(@AuthenticationPrincipal @Nullable Actor actor) {
        return actor != null && permissions.grants(actor, CommandRule.REGISTER_CUSTOMER);
    }

    /** Per cent of the index that are built, as long as it is not all. */
    @ModelAttribute("building")
    @Nullable
    Integer building() {
        var building = index.building();
        return building.isPresent() ? building.getAsInt() : null;
    }

    @GetMapping("/console/search")
    String ask(@AuthenticationPrincipal Actor actor) {
        permissions.require(actor, Call.SEARCH_REGISTRY);
        return "console/search";
    }

    /**
     * Leads to an address of its own, which tells nothing, so that nobody is asked to send a form again; what is meant without a doubt, to
     * its page.
     */
    @PostMapping("/console/search")
    String find(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            Model model,
            HttpServletResponse response) {
        Viewer.searching(permissions, actor, null);
        var words = new Asked.Words(q == null ? "" : q, cursor);
        var meant = landmarks.page(words.text(), actor);
        if (meant.isPresent()) {
            return "redirect:" + meant.get();
        }
        try {
            question(words);
        } catch (IllegalArgumentException _) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("q", q);
            model.addAttribute("fault", true);
            return "console/search";
        }
        return "redirect:/console/found/" + asked.keep(actor.id(), words, clock.instant());
    }

    @GetMapping("/console/found/{id}")
    String found(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String id,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var viewer = Viewer.searching(permissions, actor, null);
        var words = Ids.read(id).flatMap(each -> asked.of(actor.id(), each, clock.instant()));
        if (words.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
            model.addAttribute("gone", true);
            return "console/search";
        }
        model.addAttribute("q", words.get().text());
        try {
            show(search.page(question(words.get()), PAGE, after(words.get()), viewer), locale, model);
            model.addAttribute("further", words.get().cursor() != null);
        } catch (SearchBuilding building) {
            response.setStatus(building.status());
            response.setIntHeader(HttpHeaders.RETRY_AFTER, building.retryAfterSeconds());
            model.addAttribute("building", building.percent());
        }
        return "console/search";
    }

    private static Question question(Asked.Words words) {
        after(words);
        return Question.of(words.text());
    }

    private static @Nullable UUID after(Asked.Words words) {
        return words.cursor() == null ? null : Cursor.customer(words.cursor());
    }

    private void show(FoundPage page, Locale locale, Model model) {
        var wording = wordings.in(locale);
        model.addAttribute(
                "rows",
                page.customers().stream()
                        .map(found -> FoundRow.of(found, wording))
                        .toList());
        model.addAttribute("cursor", page.cursor());
    }
}

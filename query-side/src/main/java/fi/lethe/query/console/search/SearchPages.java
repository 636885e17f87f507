// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.search;

import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.query.console.Wordings;
import fi.lethe.query.request.Cursor;
import fi.lethe.query.search.FoundPage;
import fi.lethe.query.search.Question;
import fi.lethe.query.search.Search;
import fi.lethe.query.search.index.SearchBuilding;
import fi.lethe.query.search.index.SearchIndex;
import fi.lethe.query.viewing.Viewer;
import fi.lethe.rules.commands.CommandRule;
import fi.lethe.rules.roles.Call;
import jakarta.servlet.http.HttpServletResponse;
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

    SearchPages(Search search, SearchIndex index, Permissions permissions, Wordings wordings) {
        this.search = search;
        this.index = index;
        this.permissions = permissions;
        this.wordings = wordings;
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

    @PostMapping("/console/search")
    String find(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var viewer = Viewer.searching(permissions, actor, null);
        model.addAttribute("q", q);
        Question question;
        UUID after;
        try {
            question = Question.of(q == null ? "" : q);
            after = cursor == null ? null : Cursor.customer(cursor);
        } catch (IllegalArgumentException _) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("fault", true);
            return "console/search";
        }
        FoundPage page;
        try {
            page = search.page(question, PAGE, after, viewer);
        } catch (SearchBuilding building) {
            response.setStatus(building.status());
            response.setIntHeader(HttpHeaders.RETRY_AFTER, building.retryAfterSeconds());
            model.addAttribute("building", building.percent());
            return "console/search";
        }
        var wording = wordings.in(locale);
        model.addAttribute(
                "rows",
                page.customers().stream()
                        .map(found -> FoundRow.of(found, wording))
                        .toList());
        model.addAttribute("cursor", page.cursor());
        model.addAttribute("further", cursor != null);
        return "console/search";
    }
}

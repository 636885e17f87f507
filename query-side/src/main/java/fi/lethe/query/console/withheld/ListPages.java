// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.withheld;

import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.query.console.Wordings;
import fi.lethe.query.request.Cursor;
import fi.lethe.query.withheld.WithheldPeople;
import fi.lethe.query.withheld.WithheldPerson;
import fi.lethe.rules.roles.Call;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists whose processing is restricted, and whose erasure is ordered and not done. */
@Controller
class ListPages {
    private static final int PAGE = 50;
    private static final UUID BEGIN = new UUID(0, 0);

    private final WithheldPeople people;
    private final Permissions permissions;
    private final Wordings wordings;

    ListPages(WithheldPeople people, Permissions permissions, Wordings wordings) {
        this.people = people;
        this.permissions = permissions;
        this.wordings = wordings;
    }

    @GetMapping("/console/restrictions")
    String restrictions(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(required = false) @Nullable String cursor,
            Locale locale,
            Model model) {
        permissions.require(actor, Call.FIND_WITHHELD);
        var wording = wordings.in(locale);
        return list(
                "restrictions",
                people.restricted(after(cursor), PAGE + 1),
                person -> WithheldRow.ofRestriction(person, wording),
                model);
    }

    @GetMapping("/console/erasures")
    String erasures(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(required = false) @Nullable String cursor,
            Locale locale,
            Model model) {
        permissions.require(actor, Call.FIND_WITHHELD);
        var wording = wordings.in(locale);
        return list(
                "erasures",
                people.waiting(after(cursor), PAGE + 1),
                person -> WithheldRow.ofErasure(person, wording),
                model);
    }

    private static String list(
            String which, List<WithheldPerson> found, Function<WithheldPerson, WithheldRow> row, Model model) {
        var page = found.stream().limit(PAGE).toList();
        model.addAttribute("which", which);
        model.addAttribute("rows", page.stream().map(row).toList());
        model.addAttribute(
                "cursor", found.size() > PAGE ? Cursor.after(page.getLast().customer()) : null);
        return "console/withheld";
    }

    private static UUID after(@Nullable String cursor) {
        try {
            return cursor == null ? BEGIN : Cursor.customer(cursor);
        } catch (IllegalArgumentException _) {
            throw TypedRefusal.of(HttpProblems.MALFORMED_REQUEST);
        }
    }
}

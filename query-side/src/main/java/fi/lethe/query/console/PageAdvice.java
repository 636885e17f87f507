// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console;

import static java.util.stream.Collectors.joining;

import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.access.permission.RoleNotPermitted;
import fi.lethe.access.problems.Denied;
import fi.lethe.access.problems.FrameworkProblems;
import fi.lethe.access.problems.HttpProblems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What every page has, and the page that says no. */
@ControllerAdvice({"fi.lethe.query.console", "fi.lethe.query.customer"})
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageAdvice {
    private final Wordings wordings;
    private final Permissions permissions;
    private final People people;
    private final PageAddresses pages;

    PageAdvice(Wordings wordings, Permissions permissions, People people, PageAddresses pages) {
        this.permissions = permissions;
        this.wordings = wordings;
        this.people = people;
        this.pages = pages;
    }

    @ModelAttribute("signedIn")
    boolean signedIn(@AuthenticationPrincipal @Nullable Actor actor) {
        return actor != null;
    }

    @ModelAttribute("ways")
    Ways ways(@AuthenticationPrincipal @Nullable Actor actor) {
        return Ways.of(actor, permissions, pages.all());
    }

    @ModelAttribute("reader")
    @Nullable
    Reader reader(@AuthenticationPrincipal @Nullable Actor actor, HttpServletRequest request) {
        return actor == null ? null : people.reader(actor, wordings.in(RequestContextUtils.getLocale(request)));
    }

    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        if (!request.getMethod().equals(HttpMethod.GET.name())) {
            return LanguageController.HOME;
        }
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    @ExceptionHandler
    ModelAndView refuse(
            Throwable thrown,
            @AuthenticationPrincipal @Nullable Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        var refusal = FrameworkProblems.of(thrown);
        if (refusal.status() == HttpProblems.NOT_SIGNED_IN.status()) {
            return new ModelAndView("redirect:/console/sign-in");
        }
        Denied.note(request, refusal);
        if (refusal.retryAfterSeconds() > 0) {
            response.setHeader("Retry-After", Integer.toString(refusal.retryAfterSeconds()));
        }
        var wording = wordings.in(RequestContextUtils.getLocale(request));
        var page = new ModelAndView("console/refused", HttpStatus.valueOf(refusal.status()));
        page.addObject("signedIn", actor != null);
        page.addObject("ways", ways(actor));
        page.addObject("reader", reader(actor, request));
        page.addObject("here", LanguageController.HOME);
        page.addObject("reason", wording.refusal(refusal));
        if (refusal instanceof RoleNotPermitted denied) {
            page.addObject("who", denied.permitted().stream().map(wording::name).collect(joining(", ")));
        }
        WayBack.of(request, actor, permissions).ifPresent(back -> page.addObject("back", back));
        return page;
    }
}

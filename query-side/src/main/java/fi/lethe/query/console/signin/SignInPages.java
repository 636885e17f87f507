// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.signin;

import fi.lethe.access.account.Credentials;
import fi.lethe.access.account.WrongCredentials;
import fi.lethe.access.permission.Actor;
import fi.lethe.access.problems.Refusal;
import fi.lethe.access.token.Browser;
import fi.lethe.access.token.PageSessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lets people in and out. */
@Controller
class SignInPages {
    private static final int LONGEST = 1000;

    private final PageSessions sessions;
    private final KeptForms forms;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignInPages(PageSessions sessions, KeptForms forms, ApplicationEventPublisher events, Clock clock) {
        this.sessions = sessions;
        this.forms = forms;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping("/console/sign-in")
    String ask(
            @AuthenticationPrincipal @Nullable Actor actor,
            @RequestParam(required = false) @Nullable UUID kept,
            Model model) {
        model.addAttribute("kept", kept);
        return actor == null ? "console/sign-in" : "redirect:/console";
    }

    @PostMapping("/console/sign-in")
    ModelAndView open(
            @RequestParam String login,
            @RequestParam String password,
            @RequestParam(required = false) @Nullable UUID kept,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            if (login.length() > LONGEST || password.length() > LONGEST) {
                throw new WrongCredentials();
            }
            var session = sessions.open(
                    new Credentials(login, password),
                    request.getRemoteAddr(),
                    SessionCookie.marks(request).orElse(null),
                    Browser.of(request.getHeader(HttpHeaders.USER_AGENT)));
            response.addHeader(HttpHeaders.SET_COOKIE, SessionCookie.of(session, request, clock));
            response.addHeader(HttpHeaders.SET_COOKIE, SessionCookie.ofMarks(session, request));
            return new ModelAndView("redirect:" + next(session, kept));
        } catch (Refusal refusal) {
            if (refusal.retryAfterSeconds() > 0) {
                response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(refusal.retryAfterSeconds()));
            }
            var again = new ModelAndView(
                    "console/sign-in",
                    Map.of("problem", refusal.problem(), "wait", Integer.toString(refusal.retryAfterSeconds())),
                    HttpStatusCode.valueOf(refusal.status()));
            again.addObject("kept", kept);
            return again;
        }
    }

    /** Back to the form that they were filling in when their session ended, else to the first page. */
    private String next(PageSessions.Opened session, @Nullable UUID kept) {
        if (kept == null) {
            return "/console";
        }
        return sessions.find(session.token())
                .map(Authentication::getPrincipal)
                .flatMap(who -> who instanceof Actor actor ? forms.of(actor.id(), kept) : Optional.empty())
                .map(form -> ToSignIn.address(kept, form))
                .orElse("/console");
    }

    @PostMapping("/console/sign-out")
    String close(
            @AuthenticationPrincipal @Nullable Actor actor, HttpServletRequest request, HttpServletResponse response) {
        if (actor != null) {
            events.publishEvent(new SignedOut(actor.id()));
        }
        SessionCookie.in(request).ifPresent(sessions::close);
        response.addHeader(HttpHeaders.SET_COOKIE, SessionCookie.cleared(request));
        return "redirect:/console/sign-in";
    }

    /** Where a form comes without its secret: usually one that was open when somebody signed in or out. */
    @RequestMapping("/console/stale-form")
    String stale(HttpServletResponse response) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        return "console/stale-form";
    }
}

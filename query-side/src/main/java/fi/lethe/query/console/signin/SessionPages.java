// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.signin;

import fi.lethe.access.token.ActorAuthentication;
import fi.lethe.access.token.Session;
import fi.lethe.access.token.Sessions;
import fi.lethe.query.console.Wording;
import fi.lethe.query.console.Wordings;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Everybody's own sessions, to be looked at and ended. */
@Controller
class SessionPages {
    private static final String HERE = "/console/sessions";

    private final Sessions sessions;
    private final Wordings wordings;

    /** One of them, in words. */
    record Row(UUID id, String what, String since, String lastUsed, boolean current) {
        private static Row of(Session session, Wording wording) {
            return new Row(
                    session.id(),
                    wording.text("session.in." + (session.browser() == null ? "PROGRAM" : session.browser())),
                    wording.moment(session.since()),
                    wording.moment(session.lastUsed()),
                    session.current());
        }
    }

    SessionPages(Sessions sessions, Wordings wordings) {
        this.sessions = sessions;
        this.wordings = wordings;
    }

    @GetMapping(HERE)
    String show(ActorAuthentication me, Locale locale, Model model) {
        var wording = wordings.in(locale);
        var rows = sessions.of(me).stream()
                .map(session -> Row.of(session, wording))
                .toList();
        model.addAttribute("rows", rows);
        return "console/sessions";
    }

    /** What has ended meanwhile is not missed. */
    @PostMapping(HERE + "/{id}/end")
    String end(ActorAuthentication me, @PathVariable UUID id) {
        sessions.end(me, id);
        return "redirect:" + HERE;
    }

    @PostMapping(HERE + "/end-others")
    String endOthers(ActorAuthentication me) {
        sessions.endOthers(me);
        return "redirect:" + HERE;
    }
}

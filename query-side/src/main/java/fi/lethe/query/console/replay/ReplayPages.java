// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.replay;

import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.query.console.Wordings;
import fi.lethe.query.replay.ReplayState;
import fi.lethe.query.replay.Replays;
import fi.lethe.query.request.Ids;
import fi.lethe.rules.roles.Call;
import java.util.Locale;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Replays that compare the read models with the ledger. At the pages nothing is swapped: whoever wants that says so over the API.
 */
@Controller
class ReplayPages {
    private static final int MOST = 20;

    private final Replays replays;
    private final Permissions permissions;
    private final Wordings wordings;

    ReplayPages(Replays replays, Permissions permissions, Wordings wordings) {
        this.replays = replays;
        this.permissions = permissions;
        this.wordings = wordings;
    }

    @GetMapping("/console/replays")
    String list(@AuthenticationPrincipal Actor actor, Locale locale, Model model) {
        permissions.require(actor, Call.READ_AUDIT);
        var wording = wordings.in(locale);
        var all = replays.last(MOST).stream()
                .map(replay -> ShownReplay.of(replay, wording))
                .toList();
        model.addAttribute("replays", all);
        model.addAttribute("runs", all.stream().anyMatch(ShownReplay::running));
        return "console/replays";
    }

    /** Where one is running already, that one is shown. */
    @PostMapping("/console/replays")
    String begin(@AuthenticationPrincipal Actor actor) {
        permissions.require(actor, Call.READ_AUDIT);
        var running = replays.running().filter(id -> isRunning(id));
        return shown(running.orElseGet(() -> replays.begin(actor.id(), replays.comparison())));
    }

    /** Goes on with one that was cut off; one that swaps is the responsible person's. */
    @PostMapping("/console/replays/{id}/resumption")
    String resume(@AuthenticationPrincipal Actor actor, @PathVariable String id) {
        permissions.require(actor, Call.READ_AUDIT);
        var known = known(id);
        if (replays.swaps(known)) {
            permissions.require(actor, Call.SWAP_PROJECTIONS);
        }
        replays.resume(known, actor.id());
        return shown(known);
    }

    @GetMapping("/console/replays/{id}")
    String one(@AuthenticationPrincipal Actor actor, @PathVariable String id, Locale locale, Model model) {
        permissions.require(actor, Call.READ_AUDIT);
        var replay = replays.find(known(id)).orElseThrow(() -> TypedRefusal.of(HttpProblems.NOT_FOUND));
        model.addAttribute("replay", ShownReplay.of(replay, wordings.in(locale)));
        return "console/replay";
    }

    private boolean isRunning(UUID id) {
        return replays.find(id)
                .map(replay -> replay.state() == ReplayState.RUNNING)
                .orElse(false);
    }

    private static String shown(UUID id) {
        return "redirect:/console/replays/" + id;
    }

    private static UUID known(String id) {
        return Ids.read(id).orElseThrow(() -> TypedRefusal.of(HttpProblems.NOT_FOUND));
    }
}

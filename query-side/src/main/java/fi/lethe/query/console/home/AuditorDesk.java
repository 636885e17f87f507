// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.home;

import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.events.Role;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.console.Wording;
import fi.lethe.query.replay.ReplayAnswer;
import fi.lethe.query.replay.Replays;
import fi.lethe.rules.roles.Call;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The auditor: how far the ledger has come, and whether the last replay led to what serves. */
final class AuditorDesk implements Desk {
    private final LedgerStore ledger;
    private final Replays replays;
    private final EntryPanel entries;
    private final Permissions permissions;

    AuditorDesk(LedgerStore ledger, Replays replays, EntryPanel entries, Permissions permissions) {
        this.ledger = ledger;
        this.replays = replays;
        this.entries = entries;
        this.permissions = permissions;
    }

    @Override
    public Role role() {
        return Role.AUDITOR;
    }

    @Override
    public Parts parts(Actor actor, Instant now, Wording wording) {
        permissions.require(actor, Call.READ_AUDIT);
        var head = ledger.head();
        var last = replays.last(1).stream().findFirst().orElse(null);
        var denied = entries.denied(now);
        var state = new Panel(
                "home.ledger",
                null,
                List.of("fact.what", "fact.content"),
                List.of(
                        Row.of(Cell.text(wording.text("home.size")), Cell.text(Long.toString(head.size()))),
                        Row.of(
                                Cell.text(wording.text("home.root")),
                                Cell.text(Base64.getEncoder().encodeToString(head.root()))),
                        Row.of(Cell.text(wording.text("home.last-entry")), Cell.text(wording.moment(head.lastAt()))),
                        Row.of(Cell.text(wording.text("home.replay")), replay(last, wording))),
                "home.no-entries");
        return new Parts(
                List.of(
                        Figure.of(Long.toString(head.size()), "home.entries", "/console/entries"),
                        Figure.of(
                                last == null ? "–" : Long.toString(differing(last)),
                                "home.differences",
                                "/console/replays"),
                        Figure.of(EntryPanel.count(denied), "home.denied", "/console/entries?type=AccessDenied")),
                List.of(state),
                List.of(entries.panel("home.last-entries", "/console/entries", entries.last(), actor, wording)));
    }

    private static long differing(ReplayAnswer replay) {
        return replay.projections().stream()
                .map(ReplayAnswer.PartAnswer::differing)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
    }

    private static Cell replay(@Nullable ReplayAnswer last, Wording wording) {
        if (last == null) {
            return Cell.text(wording.text("home.no-replay"));
        }
        var when = wording.moment(last.startedAt());
        return switch (last.state()) {
            case DONE ->
                differing(last) == 0
                        ? Cell.chip(wording.text("home.replay-equal", when), "ok", "done")
                        : Cell.chip(wording.text("home.replay-differs", when), "stop", "alarm");
            case RUNNING -> Cell.chip(wording.text("home.replay-runs", when), "idle", "clock");
            case INCOMPLETE, CUT_OFF, GIVEN_UP ->
                Cell.chip(wording.text("home.replay-incomplete", when), "warn", "alarm");
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.cases.limits;

import fi.lethe.command.axon.StreamStates;
import fi.lethe.command.cases.CaseFile;
import fi.lethe.command.due.Automation;
import fi.lethe.command.due.Due;
import fi.lethe.command.due.Next;
import fi.lethe.command.due.OwnCommands;
import fi.lethe.command.stream.Decision;
import fi.lethe.events.PurposeId;
import fi.lethe.events.cases.CaseClockEvent.LimitPassed;
import fi.lethe.events.cases.CaseEvent;
import fi.lethe.events.cases.CaseId;
import fi.lethe.events.cases.CaseState;
import fi.lethe.events.cases.LimitKind;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** Notes that a moment of a case has come, once, where the case is still open. */
final class WhenMomentComesThenNoteIt implements Automation {
    private final LimitKind kind;
    private final StreamStates<CaseFile, CaseEvent> cases;
    private final OwnCommands<CaseFile, CaseEvent> noting;
    private final Clock clock;

    WhenMomentComesThenNoteIt(LimitKind kind, StreamStates<CaseFile, CaseEvent> cases, Clock clock) {
        this.kind = kind;
        this.cases = cases;
        this.noting = new OwnCommands<>(
                "when-" + kind.code().toLowerCase(Locale.ROOT).replace('_', '-') + "-comes-then-note-it",
                PurposeId.RIGHTS_REQUEST,
                cases);
        this.clock = clock;
    }

    @Override
    public String kind() {
        return kind.code();
    }

    @Override
    public Next attempt(Due due) {
        var subject = cases.kind().subject(due.stream()).orElseThrow();
        return noting.send(subject, clock.instant(), due.cause(), note(new CaseId(subject)))
                .filter(decided -> decided.events().isEmpty())
                .<Next>map(_ -> new Next.Done())
                .orElseGet(Next.ToldByLedger::new);
    }

    private Decision<CaseFile, CaseEvent> note(CaseId caseId) {
        return file -> file.state() == CaseState.OPEN && !file.passed().contains(kind)
                ? List.of(new LimitPassed(caseId, kind))
                : List.of();
    }
}

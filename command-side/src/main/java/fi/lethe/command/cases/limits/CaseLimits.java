// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.cases.limits;

import fi.lethe.command.axon.StreamStates;
import fi.lethe.command.cases.CaseFile;
import fi.lethe.command.due.Automation;
import fi.lethe.command.due.Cause;
import fi.lethe.command.due.Due;
import fi.lethe.command.due.DueTable;
import fi.lethe.command.following.Consequences;
import fi.lethe.events.cases.CaseClockEvent.LimitPassed;
import fi.lethe.events.cases.CaseEvent;
import fi.lethe.events.cases.CaseLifeEvent.CaseClosed;
import fi.lethe.events.cases.CaseLifeEvent.CaseOpened;
import fi.lethe.events.cases.LimitKind;
import fi.lethe.events.ledger.LedgerEvent;
import fi.lethe.rules.time.CaseClock;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/** Schedules the moments of cases, and takes away those of cases that are closed. */
public final class CaseLimits implements Consequences {
    private final DueTable due;
    private final List<Automation> automations;

    public CaseLimits(DueTable due, StreamStates<CaseFile, CaseEvent> cases, Clock clock) {
        this.due = due;
        this.automations = Arrays.stream(LimitKind.values())
                .<Automation>map(kind -> new WhenMomentComesThenNoteIt(kind, cases, clock))
                .toList();
    }

    @Override
    public List<Class<?>> none() {
        return List.of();
    }

    @Override
    public void schedule(LedgerEvent event, String stream, Cause cause) {
        if (event instanceof CaseEvent ofCase) {
            switch (ofCase) {
                case CaseOpened opened -> schedule(opened, stream, cause);
                case LimitPassed(var _, var kind) -> due.remove(kind.code(), stream);
                case CaseClosed _ -> Arrays.stream(LimitKind.values()).forEach(kind -> due.remove(kind.code(), stream));
            }
        }
    }

    private void schedule(CaseOpened opened, String stream, Cause cause) {
        new CaseClock(opened.number().kind(), opened.receivedAt(), opened.awareAt())
                .moments(opened.limit())
                .forEach((kind, at) ->
                        due.schedule(new Due(kind.code(), stream, cause.position(), cause.correlation()), at));
    }

    @Override
    public List<Automation> automations() {
        return automations;
    }
}

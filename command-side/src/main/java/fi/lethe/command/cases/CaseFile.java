// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.cases;

import fi.lethe.command.stream.LiveKeys;
import fi.lethe.events.cases.CaseClockEvent;
import fi.lethe.events.cases.CaseClockEvent.LimitPassed;
import fi.lethe.events.cases.CaseEvent;
import fi.lethe.events.cases.CaseLifeEvent;
import fi.lethe.events.cases.CaseLifeEvent.CaseClosed;
import fi.lethe.events.cases.CaseLifeEvent.CaseOpened;
import fi.lethe.events.cases.CaseState;
import fi.lethe.events.cases.LimitKind;
import fi.lethe.ledger.UnreadableEvent;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What commands need to know of a case; holds no personal data, so snapshots of it hold none.
 *
 * @param passed its moments that have come
 * @param failure the class of the first failure where an entry could not be read; null where all were
 */
public record CaseFile(
        CaseState state,
        Set<LimitKind> passed,
        LiveKeys keys,
        @Nullable String failure) {

    /** Before the first event. */
    public static final CaseFile NONE = new CaseFile(CaseState.NONE, Set.of(), LiveKeys.NONE, null);

    public CaseFile {
        passed = Set.copyOf(passed);
    }

    /** This case after an event. */
    public CaseFile evolve(CaseEvent event) {
        return switch (event) {
            case CaseLifeEvent life -> new CaseFile(evolve(life), passed, keys.evolve(event), failure);
            case CaseClockEvent clock -> new CaseFile(state, evolve(clock), keys.evolve(event), failure);
        };
    }

    private static CaseState evolve(CaseLifeEvent event) {
        return switch (event) {
            case CaseOpened _ -> CaseState.OPEN;
            case CaseClosed _ -> CaseState.CLOSED;
        };
    }

    private Set<LimitKind> evolve(CaseClockEvent event) {
        return switch (event) {
            case LimitPassed(var _, var kind) -> {
                var all = new HashSet<>(passed);
                all.add(kind);
                yield all;
            }
        };
    }

    /** This case after an event that cannot be read: nothing can be decided on it until a program reads it. */
    public CaseFile evolve(UnreadableEvent event) {
        return new CaseFile(state, passed, keys, failure == null ? event.failure() : failure);
    }
}

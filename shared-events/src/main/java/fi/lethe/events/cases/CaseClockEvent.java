// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.cases;

/** The time of a case. */
public sealed interface CaseClockEvent extends CaseEvent {
    /** A moment of the case came while it was open. */
    record LimitPassed(CaseId caseId, LimitKind kind) implements CaseClockEvent {}
}

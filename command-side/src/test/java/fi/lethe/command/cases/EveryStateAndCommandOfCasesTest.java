// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.cases;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.command.cases.catalogue.Cases;
import fi.lethe.command.cases.closing.CloseCase;
import fi.lethe.command.cases.closing.Closing;
import fi.lethe.command.stream.LiveKeys;
import fi.lethe.command.stream.StateRefusal;
import fi.lethe.command.stream.StreamUnreadable;
import fi.lethe.events.cases.CaseClockEvent.LimitPassed;
import fi.lethe.events.cases.CaseId;
import fi.lethe.events.cases.CaseLifeEvent.CaseClosed;
import fi.lethe.events.cases.CaseOutcome;
import fi.lethe.events.cases.CaseState;
import fi.lethe.events.cases.LimitKind;
import fi.lethe.ledger.UnreadableEvent;
import fi.lethe.rules.commands.CaseGate;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of states and commands of cases: each cell names the event, or the refusal, that must come. */
class EveryStateAndCommandOfCasesTest {
    private static final CaseId CASE = new CaseId(UUID.fromString("0199aaaa-0000-7000-8000-000000000001"));
    private static final CaseFile OPEN = new CaseFile(CaseState.OPEN, EnumSet.noneOf(LimitKind.class), noKeys(), null);

    @ParameterizedTest(name = "close as {0}: {1} | {2} | {3}")
    @CsvSource(textBlock = """
            FULFILLED,    case-unknown, reply-missing, case-closed
            PARTLY,       case-unknown, reply-missing, case-closed
            REFUSED,      case-unknown, reply-missing, case-closed
            NOTHING_HELD, case-unknown, reply-missing, case-closed
            WITHDRAWN,    case-unknown, CaseClosed,    case-closed
            MISTAKEN,     case-unknown, CaseClosed,    case-closed
            """)
    void closing_gives_what_the_table_says(CaseOutcome outcome, String none, String open, String closed) {
        assertThat(outcome(CaseFile.NONE, outcome)).isEqualTo(none);
        assertThat(outcome(OPEN, outcome)).isEqualTo(open);
        assertThat(outcome(OPEN.evolve(new CaseClosed(CASE, CaseOutcome.MISTAKEN)), outcome))
                .isEqualTo(closed);
    }

    @Test
    void a_case_begins_once() {
        assertThat(Cases.KIND.barrier(CaseFile.NONE, CaseGate.BEGINS)).isEmpty();
        assertThat(Cases.KIND.barrier(OPEN, CaseGate.BEGINS))
                .hasValueSatisfying(refusal -> assertThat(refusal.problem()).isEqualTo("case-exists"));
    }

    @Test
    void moments_are_remembered() {
        var passed =
                OPEN.evolve(new LimitPassed(CASE, LimitKind.WARNING)).evolve(new LimitPassed(CASE, LimitKind.LIMIT));

        assertThat(passed.passed()).containsExactlyInAnyOrder(LimitKind.WARNING, LimitKind.LIMIT);
        assertThat(passed.state()).isEqualTo(CaseState.OPEN);
    }

    @Test
    void nothing_is_decided_where_an_entry_cannot_be_read() {
        var unread = OPEN.evolve(new UnreadableEvent("CaseReopened", 1, "Failure", List.of()));

        assertThat(outcome(unread, CaseOutcome.WITHDRAWN)).isEqualTo(StreamUnreadable.TYPE.name());
    }

    private static String outcome(CaseFile file, CaseOutcome outcome) {
        try {
            return Closing.CLOSE
                    .decision(Cases.KIND, new CloseCase(CASE, outcome, null, null), Instant.now())
                    .on(file)
                    .getFirst()
                    .getClass()
                    .getSimpleName();
        } catch (StateRefusal refusal) {
            return refusal.problem();
        } catch (StreamUnreadable unreadable) {
            return unreadable.problem();
        }
    }

    private static LiveKeys noKeys() {
        return LiveKeys.NONE;
    }
}

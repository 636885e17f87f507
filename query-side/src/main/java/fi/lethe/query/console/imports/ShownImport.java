// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.imports;

import fi.lethe.query.console.People;
import fi.lethe.query.console.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as a page shows it.
 *
 * @param why it ended early, in words; null where it did not
 * @param percent of what was read so far that is decided
 */
public record ShownImport(
        State state,
        String began,
        String by,
        boolean own,
        String look,
        String icon,
        @Nullable String why,
        long percent) {
    private static final Set<String> UNDER_WAY = Set.of("WAITING", "RUNNING");

    /** As the API tells it. */
    public record State(
            UUID id,
            UUID actor,
            Instant begunAt,
            @Nullable String as,
            String state,
            @Nullable String reason,
            boolean dryRun,
            long rows,
            long done,
            long imported,
            long changed,
            long unchanged,
            long rejected,
            long flagged) {}

    /** A row of which something is to be said; the API does not tell what stands in it. */
    public record Note(long line, String field, String reason) {
        Note in(Wording wording) {
            return new Note(
                    line,
                    field.isEmpty() ? wording.text("imports.whole-row") : ColumnsForm.label(field, wording),
                    wording.fault(reason));
        }
    }

    static ShownImport of(State state, UUID reader, People.Named people, Wording wording) {
        var reason = state.reason();
        return new ShownImport(
                state,
                wording.moment(state.begunAt()),
                people.of(state.actor().toString()),
                state.actor().equals(reader),
                look(state),
                icon(state),
                reason == null ? null : wording.textOr("problem." + reason, "problem.other", reason),
                state.rows() == 0 ? 0 : 100 * state.done() / state.rows());
    }

    private static String look(State state) {
        return switch (state.state()) {
            case "DONE" -> state.rejected() == 0 ? "ok" : "warn";
            case "WAITING", "RUNNING" -> "idle";
            default -> "warn";
        };
    }

    private static String icon(State state) {
        return switch (state.state()) {
            case "DONE" -> state.rejected() == 0 ? "done" : "alarm";
            case "WAITING", "RUNNING" -> "clock";
            default -> "alarm";
        };
    }

    /** Whether it goes on while the page is looked at. */
    public boolean isUnderWay() {
        return UNDER_WAY.contains(state.state());
    }

    /** Whether every row is decided. */
    public boolean isDone() {
        return state.state().equals("DONE");
    }

    static List<Note> notes(List<Note> notes, int most, Wording wording) {
        return notes.stream().limit(most).map(note -> note.in(wording)).toList();
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.replay;

import fi.lethe.query.console.Wording;
import fi.lethe.query.replay.ReplayAnswer;
import fi.lethe.query.replay.ReplayAnswer.DifferenceAnswer;
import fi.lethe.query.replay.ReplayAnswer.PartAnswer;
import fi.lethe.query.replay.ReplayState;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A replay as the page shows it.
 *
 * @param began when, in words
 * @param ended when, in words; null where it runs
 * @param percent of the entries that are folded
 * @param differing live rows that are not what the ledger leads to; null where not all are compared yet
 * @param differences the first of them
 */
public record ShownReplay(
        UUID id,
        ReplayState state,
        String look,
        String icon,
        String began,
        @Nullable String ended,
        long done,
        long of,
        long percent,
        @Nullable Long differing,
        List<Part> parts,
        List<Deviation> differences) {
    private static final int MOST = 50;

    public ShownReplay {
        parts = List.copyOf(parts);
        differences = List.copyOf(differences);
    }

    /** One projection of it. */
    public record Part(
            String name,
            long done,
            long of,
            @Nullable Long rows,
            @Nullable Long differing,
            @Nullable Long setAside) {}

    /** A live row that differs; of its values only the key is told. */
    public record Deviation(String what, String table, String key, String columns) {}

    static ShownReplay of(ReplayAnswer replay, Wording wording) {
        var differing = differing(replay);
        return new ShownReplay(
                replay.id(),
                replay.state(),
                look(replay.state(), differing),
                icon(replay.state(), differing),
                wording.moment(replay.startedAt()),
                replay.endedAt() == null ? null : wording.moment(replay.endedAt()),
                replay.done(),
                replay.of(),
                replay.of() == 0 ? 100 : 100 * replay.done() / replay.of(),
                differing,
                replay.projections().stream().map(part -> part(part, wording)).toList(),
                replay.differences().stream()
                        .limit(MOST)
                        .map(difference -> deviation(difference, wording))
                        .toList());
    }

    private static @Nullable Long differing(ReplayAnswer replay) {
        var counts = replay.projections().stream().map(PartAnswer::differing).toList();
        return counts.stream().anyMatch(Objects::isNull)
                ? null
                : counts.stream().mapToLong(Objects::requireNonNull).sum();
    }

    private static String look(ReplayState state, @Nullable Long differing) {
        return switch (state) {
            case RUNNING -> "idle";
            case DONE -> isEqual(differing) ? "ok" : "stop";
            case CUT_OFF, INCOMPLETE, GIVEN_UP -> "warn";
        };
    }

    private static String icon(ReplayState state, @Nullable Long differing) {
        return switch (state) {
            case RUNNING -> "clock";
            case DONE -> isEqual(differing) ? "done" : "alarm";
            case CUT_OFF, INCOMPLETE, GIVEN_UP -> "alarm";
        };
    }

    private static boolean isEqual(@Nullable Long differing) {
        return differing != null && differing == 0;
    }

    private static Part part(PartAnswer part, Wording wording) {
        return new Part(
                wording.text("derived-data-holder." + part.projection()),
                part.done(),
                part.of(),
                part.rows(),
                part.differing(),
                part.setAside());
    }

    private static Deviation deviation(DifferenceAnswer difference, Wording wording) {
        return new Deviation(
                wording.text("replay.deviation." + difference.deviation()),
                difference.table(),
                difference.key(),
                String.join(", ", difference.columns()));
    }

    /** Whether it goes on while the page is looked at. */
    public boolean running() {
        return state == ReplayState.RUNNING;
    }

    /** Whether it can be resumed. */
    public boolean cutOff() {
        return state == ReplayState.CUT_OFF;
    }
}

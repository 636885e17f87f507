// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.replay;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A replay as callers read it.
 *
 * @param done entries folded, of all projections together
 * @param of entries to fold; grows while others append
 * @param rate entries a second since it was begun
 * @param differences of the live rows, at most a thousand; each part tells how many there are
 */
public record ReplayAnswer(
        UUID id,
        ReplayState state,
        boolean swap,
        long done,
        long of,
        Instant startedAt,
        @Nullable Instant endedAt,
        long rate,
        List<PartAnswer> projections,
        List<DifferenceAnswer> differences) {
    /**
     * One projection of it.
     *
     * @param setAside streams of which an entry could not be folded
     */
    public record PartAnswer(
            String projection,
            PartState state,
            long done,
            long of,
            @Nullable Long rows,
            @Nullable Long differing,
            @Nullable Long setAside) {
        static PartAnswer of(Part part) {
            return new PartAnswer(
                    part.projection(),
                    part.state(),
                    part.position() + 1,
                    part.goal() + 1,
                    part.rows(),
                    part.differing(),
                    part.setAside());
        }
    }

    /** A row that differs. */
    public record DifferenceAnswer(
            String projection,
            String table,
            @JsonRawValue String key,
            Difference.Deviation deviation,
            List<String> columns) {
        static DifferenceAnswer of(PartTable.Told told) {
            var difference = told.difference();
            return new DifferenceAnswer(
                    told.projection(),
                    difference.table(),
                    difference.key(),
                    difference.deviation(),
                    difference.columns());
        }
    }

    static ReplayAnswer of(Replay replay, ReplayState state, List<Part> parts, List<PartTable.Told> told, Instant now) {
        long done = parts.stream().mapToLong(part -> part.position() + 1).sum();
        var ended = replay.endedAt();
        long millis = Math.max(
                1,
                Duration.between(replay.begunAt(), ended == null ? now : ended).toMillis());
        return new ReplayAnswer(
                replay.id(),
                state,
                replay.swap(),
                done,
                parts.stream().mapToLong(part -> part.goal() + 1).sum(),
                replay.begunAt(),
                ended,
                done * 1000 / millis,
                parts.stream().map(PartAnswer::of).toList(),
                told.stream().map(DifferenceAnswer::of).toList());
    }
}

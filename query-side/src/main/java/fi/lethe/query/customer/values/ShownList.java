// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.values;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Several personal values of a kind as one reader gets them.
 *
 * @param state KNOWN where any is readable, else what they all are; WITHHELD where some are withheld and others shredded
 * @param value the newest first, each with a state of its own; absent where there is nothing to tell of each
 * @param more whether there are older ones
 * @param since when the last of them became unreadable, where all are shredded
 * @param position of the entry that says so
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShownList<V>(
        State state,
        @Nullable List<Shown<V>> value,
        @Nullable Boolean more,
        @Nullable Instant since,
        @Nullable Long position) {
    /** What the values are. */
    public enum State {
        KNOWN,
        SEALED,
        WITHHELD,
        SHREDDED,
        NEVER_GIVEN
    }

    static <V> ShownList<V> of(List<Shown<V>> values, boolean more) {
        var state = values.stream().map(ShownList::state).min(Comparator.naturalOrder());
        return switch (state.orElse(State.NEVER_GIVEN)) {
            case KNOWN, SEALED, WITHHELD -> new ShownList<>(state.orElseThrow(), values, more, null, null);
            case SHREDDED -> shredded(values, more);
            case NEVER_GIVEN -> new ShownList<>(State.NEVER_GIVEN, null, null, null, null);
        };
    }

    private static <V> ShownList<V> shredded(List<Shown<V>> values, boolean more) {
        var last = values.stream()
                .flatMap(ShownList::ifShredded)
                .max(Comparator.comparing(gone -> gone.since()))
                .orElseThrow();
        return more
                ? new ShownList<>(State.SHREDDED, values, true, last.since(), last.position())
                : new ShownList<>(State.SHREDDED, null, null, last.since(), last.position());
    }

    private static <V> Stream<Shown.Shredded<V>> ifShredded(Shown<V> value) {
        return value instanceof Shown.Shredded<V> shredded ? Stream.of(shredded) : Stream.empty();
    }

    private static State state(Shown<?> value) {
        return switch (value) {
            case Shown.Known<?> _ -> State.KNOWN;
            case Shown.StillSealed<?> _ -> State.SEALED;
            case Shown.Withheld<?> _ -> State.WITHHELD;
            case Shown.Shredded<?> _ -> State.SHREDDED;
            case Shown.NeverGiven<?> _ -> State.NEVER_GIVEN;
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.customer;

import fi.lethe.events.customer.ErasureEvent;
import fi.lethe.events.customer.ErasureEvent.ErasureCompleted;
import fi.lethe.events.customer.ErasureEvent.ErasureOrdered;
import fi.lethe.events.customer.ErasureEvent.KeyDestructionStarted;
import fi.lethe.events.customer.ErasureEvent.KeysDestroyed;
import fi.lethe.events.customer.Retained;
import fi.lethe.query.console.Wording;
import fi.lethe.query.console.history.Past;
import fi.lethe.query.console.history.Past.Happened;
import fi.lethe.query.console.history.ToldEntry;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of the data of somebody who was forgotten, or is about to be, in words (GDPR Art. 17).
 *
 * @param ground of the last order
 * @param gone what was destroyed, the newest first
 * @param stays what is kept, why, and until when
 * @param done by which everybody who had derived data has acknowledged; null before
 * @param entries how many there are of this customer
 */
public record Erased(
        String ground,
        List<Gone> gone,
        List<Stays> stays,
        @Nullable ToldEntry done,
        int entries) {
    public Erased {
        gone = List.copyOf(gone);
        stays = List.copyOf(stays);
    }

    /** Data whose keys are destroyed. */
    public record Gone(String what, ToldEntry entry) {}

    /** Data that stay. */
    public record Stays(String what, String why, String until) {}

    static Erased of(Past past, Wording wording) {
        return new Erased(
                past.of(ErasureOrdered.class)
                        .map(order -> wording.name(order.event().ground()))
                        .findFirst()
                        .orElse(""),
                past.of(KeysDestroyed.class)
                        .map(destroyed ->
                                new Gone(Rights.units(destroyed.event().keys(), wording), destroyed.entry()))
                        .toList(),
                past
                        .of(ErasureEvent.class)
                        .flatMap(event -> retained(event.event()))
                        .findFirst()
                        .orElse(List.of())
                        .stream()
                        .map(kept -> stays(kept, wording))
                        .distinct()
                        .toList(),
                past.of(ErasureCompleted.class).map(Happened::entry).findFirst().orElse(null),
                past.events().size());
    }

    /** What the event says is kept; the last that says so holds. */
    private static Stream<List<Retained>> retained(ErasureEvent event) {
        return switch (event) {
            case ErasureOrdered ordered -> Stream.of(ordered.retained());
            case KeyDestructionStarted started -> Stream.of(started.retained());
            case ErasureEvent.ErasureCancelled _, KeysDestroyed _, ErasureCompleted _ -> Stream.empty();
        };
    }

    private static Stays stays(Retained kept, Wording wording) {
        var until = kept.until();
        return new Stays(
                wording.unit(kept.unit()),
                wording.name(kept.ground()),
                until == null
                        ? wording.text("hold-ground.until." + kept.ground().code())
                        : wording.day(until));
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.forgetting.pages;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fi.lethe.events.Coded;
import fi.lethe.events.personal.Category;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.query.console.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the command API tells of an erasure, or of what one would be.
 *
 * @param keysDieAt null where nothing more can be erased now
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Forgotten(@Nullable Instant keysDieAt, String state, List<Unit> shredded, List<Kept> retained) {
    /** What a key stands for. */
    record Unit(String category, String unit) {}

    /** What is kept, why and until when; null: until the ground ends. */
    record Kept(
            String category,
            String unit,
            String ground,
            @Nullable LocalDate until) {}

    List<String> goes(Wording wording) {
        return shredded.stream()
                .map(unit -> named(unit.category(), unit.unit(), wording))
                .toList();
    }

    List<Remaining> stays(Wording wording) {
        return retained.stream()
                .map(kept -> new Remaining(
                        named(kept.category(), kept.unit(), wording),
                        wording.text("hold-ground." + kept.ground()),
                        until(kept, wording)))
                .toList();
    }

    private static String until(Kept kept, Wording wording) {
        var day = kept.until();
        return day == null ? wording.text("hold-ground.until." + kept.ground()) : wording.day(day);
    }

    private static String named(String category, String unit, Wording wording) {
        return wording.unit(new DataUnit(Coded.of(Category.class, category).orElseThrow(), unit));
    }
}

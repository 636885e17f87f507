// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.administration;

import fi.lethe.access.problems.FieldError;
import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.access.times.GivenTimes;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A confidentiality agreement as it is sent: days as texts, for a day is read in one way only.
 *
 * @param validUntil its last day; left out where it has no end
 */
public record AgreementBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String signedOn,

        @Nullable String validUntil) {
    /** The days of it. */
    public record Term(LocalDate signedOn, @Nullable LocalDate validUntil) {}

    /**
     * The days, where they can be meant.
     *
     * @throws TypedRefusal where one is missing or is not taken
     */
    public Term term(GivenTimes times) {
        var faults = new ArrayList<FieldError>();
        if (signedOn == null) {
            faults.add(new FieldError("/signedOn", "the day on which it was signed, such as 2026-11-20"));
        }
        var signed = day("/signedOn", signedOn, times, faults);
        var until = day("/validUntil", validUntil, times, faults);
        if (signed == null || !faults.isEmpty()) {
            throw TypedRefusal.at(HttpProblems.CONTENT_REFUSED, faults);
        }
        return new Term(signed, until);
    }

    private static @Nullable LocalDate day(
            String pointer, @Nullable String given, GivenTimes times, List<FieldError> faults) {
        try {
            return given == null ? null : times.day(given);
        } catch (DateTimeException _) {
            faults.add(new FieldError(pointer, "must be " + times.expectedDay()));
            return null;
        }
    }
}

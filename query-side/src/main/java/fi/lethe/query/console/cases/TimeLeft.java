// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.cases;

import fi.lethe.query.cases.CaseSummary;
import fi.lethe.query.console.Wording;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How long there is until the limit of a case.
 *
 * @param text in words: days, or hours where hours count
 * @param days until the last day; below zero where it has passed
 * @param late whether the limit has passed
 * @param share of the time that is used, from 0 to 64
 */
public record TimeLeft(String text, long days, boolean late, long share) {
    private static final long WHOLE = 64;
    private static final int SOON = 7;

    /** Of an open case, at this moment. */
    public static TimeLeft of(CaseSummary summary, Instant now, Wording wording) {
        var limit = summary.limit();
        var today = LocalDate.ofInstant(now, wording.zone());
        var days = ChronoUnit.DAYS.between(today, limit.dueOn());
        var dueAt = limit.dueAt();
        var end = dueAt == null
                ? limit.dueOn().plusDays(1).atStartOfDay(wording.zone()).toInstant()
                : dueAt;
        return new TimeLeft(text(days, dueAt, now, wording), days, !now.isBefore(end), share(summary, now, end));
    }

    private static String text(long days, @Nullable Instant dueAt, Instant now, Wording wording) {
        if (dueAt != null) {
            long hours = Duration.between(now, dueAt).toHours();
            return hours < 0 || now.isAfter(dueAt)
                    ? wording.text("left.hours-late", -hours)
                    : wording.text("left.hours", hours);
        }
        return days < 0 ? wording.text("left.days-late", -days) : wording.text("left.days", days);
    }

    private static long share(CaseSummary summary, Instant now, Instant end) {
        long whole = Math.max(1, Duration.between(summary.receivedAt(), end).toSeconds());
        long past = Duration.between(summary.receivedAt(), now).toSeconds();
        return Math.clamp(past * WHOLE / whole, 2, WHOLE);
    }

    /** Whether the limit comes within a week. */
    public boolean soon() {
        return !late && days <= SOON;
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.time;

import fi.lethe.events.cases.CaseKind;
import fi.lethe.events.cases.CaseLimit;
import fi.lethe.events.cases.LimitKind;
import fi.lethe.events.cases.TimePolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The time of one case. Where a limit is a day it passes at the end of that day in Finland; the 72 hours of a breach are counted as
 * hours (GDPR Art. 33(1); Regulation (EEC, Euratom) 1182/71, Art. 3).
 *
 * @param receivedAt when the request reached the controller
 * @param awareAt when the controller became aware of a breach; null for other kinds
 */
public record CaseClock(
        CaseKind kind, Instant receivedAt, @Nullable Instant awareAt) {
    private static final Duration TO_NOTIFY = Duration.ofDays(3); // 72 hours, whatever the clocks do
    private static final Duration BEFORE_NOTIFYING = Duration.ofDays(1);
    private static final int WARNED_EARLY = 14; // days before
    private static final int WARNED = 7;

    /**
     * The limit that the law sets, as it is reckoned today.
     *
     * @param setBy the day that an authority has set; null for other kinds
     */
    public CaseLimit limit(@Nullable LocalDate setBy) {
        var dueOn = switch (kind.rule()) {
            case ONE_MONTH -> TimeLimits.toAnswer(receivedAt);
            case AT_ONCE -> day(receivedAt);
            case HOURS_72 -> day(toNotifyBy(known(awareAt)));
            case DAY_OF_AUTHORITY -> known(setBy);
        };
        return new CaseLimit(dueOn, kind.rule(), TimePolicy.FI);
    }

    /** Until when a breach is notified (GDPR Art. 33(1)). */
    public static Instant toNotifyBy(Instant awareAt) {
        return awareAt.plus(TO_NOTIFY);
    }

    /**
     * When which of its moments comes; a moment that would not come before the limit, or not after the receipt, is left out.
     *
     * @param limit as it was reckoned when the case was opened
     */
    public Map<LimitKind, Instant> moments(CaseLimit limit) {
        var moments = new EnumMap<LimitKind, Instant>(LimitKind.class);
        var end = end(limit);
        before(end, moments, LimitKind.EARLY_WARNING, earlyWarning(limit));
        before(end, moments, LimitKind.WARNING, warning(limit));
        before(end, moments, LimitKind.TARGET, target());
        moments.put(LimitKind.LIMIT, end);
        return moments;
    }

    private void before(Instant end, Map<LimitKind, Instant> moments, LimitKind kindOf, @Nullable Instant at) {
        if (at != null && at.isBefore(end) && at.isAfter(receivedAt)) {
            moments.put(kindOf, at);
        }
    }

    private Instant end(CaseLimit limit) {
        return switch (limit.rule()) {
            case HOURS_72 -> toNotifyBy(known(awareAt));
            case ONE_MONTH, AT_ONCE, DAY_OF_AUTHORITY -> endOf(limit.dueOn());
        };
    }

    /** Days tell nothing of hours. */
    private @Nullable Instant earlyWarning(CaseLimit limit) {
        return switch (limit.rule()) {
            case HOURS_72 -> null;
            case ONE_MONTH, AT_ONCE, DAY_OF_AUTHORITY -> beginOf(limit.dueOn().minusDays(WARNED_EARLY));
        };
    }

    private Instant warning(CaseLimit limit) {
        return switch (limit.rule()) {
            case HOURS_72 -> end(limit).minus(BEFORE_NOTIFYING);
            case ONE_MONTH, AT_ONCE, DAY_OF_AUTHORITY -> beginOf(limit.dueOn().minusDays(WARNED));
        };
    }

    /** The month as it is, not prolonged to a working day; for some kinds less. */
    private @Nullable Instant target() {
        return switch (kind) {
            case RECTIFICATION -> endOf(day(receivedAt).plusDays(7));
            case RESTRICTION -> endOf(day(receivedAt).plusDays(1));
            case ACCESS, ERASURE, OBJECTION, PORTABILITY, ANONYMISATION ->
                endOf(day(receivedAt).plusMonths(1));
            case BAN, BREACH, AUTHORITY_ORDER -> null;
        };
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, FinnishCalendar.ZONE);
    }

    private static Instant endOf(LocalDate day) {
        return beginOf(day.plusDays(1));
    }

    private static Instant beginOf(LocalDate day) {
        return day.atStartOfDay(FinnishCalendar.ZONE).toInstant();
    }

    private static <T> T known(@Nullable T given) {
        if (given == null) {
            throw new IllegalStateException("a case of this kind says from when, or until when");
        }
        return given;
    }
}

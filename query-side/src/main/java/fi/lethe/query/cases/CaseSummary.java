// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.cases;

import com.fasterxml.jackson.annotation.JsonProperty;
import fi.lethe.events.cases.CaseLimit;
import fi.lethe.events.cases.LimitKind;
import fi.lethe.events.cases.LimitRule;
import fi.lethe.rules.time.CaseClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list, without personal data.
 *
 * @param passed its moments that came while it was open: EARLY_WARNING, WARNING, TARGET, LIMIT
 * @param outcome how it ended; null while it is open
 */
public record CaseSummary(
        @JsonProperty("case") UUID caseId,
        String number,
        String kind,
        String state,
        List<UUID> customers,
        String channel,
        String language,
        Instant receivedAt,
        Limit limit,
        List<String> passed,
        @Nullable String outcome,
        long version,
        long position) {
    public CaseSummary {
        customers = List.copyOf(customers);
        passed = List.copyOf(passed);
    }

    /**
     * The last day, and how it was reckoned.
     *
     * @param dueAt the moment, where hours count: of a breach; null otherwise
     */
    public record Limit(LocalDate dueOn, @Nullable Instant dueAt, String rule, String policy) {
        static Limit of(CaseLimit limit, @Nullable Instant awareAt) {
            var dueAt = limit.rule() == LimitRule.HOURS_72 && awareAt != null ? CaseClock.toNotifyBy(awareAt) : null;
            return new Limit(
                    limit.dueOn(), dueAt, limit.rule().code(), limit.policy().code());
        }
    }

    static CaseSummary of(CaseRow row) {
        var outcome = row.outcome();
        return new CaseSummary(
                row.caseId(),
                row.number().toString(),
                row.number().kind().code(),
                row.state().name(),
                row.customers(),
                row.channel().code(),
                row.language().code(),
                row.receivedAt(),
                Limit.of(row.limit(), row.awareAt()),
                row.passed().stream().sorted().map(LimitKind::code).toList(),
                outcome == null ? null : outcome.code(),
                row.version(),
                row.position());
    }

    /** Whether it is open. */
    public boolean open() {
        return outcome == null;
    }
}

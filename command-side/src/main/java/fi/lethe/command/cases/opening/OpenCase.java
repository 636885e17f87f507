// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.cases.opening;

import fi.lethe.access.problems.FieldError;
import fi.lethe.command.cases.CaseBody;
import fi.lethe.command.constraints.Filled;
import fi.lethe.events.Channel;
import fi.lethe.events.ProcessingException;
import fi.lethe.events.PurposeId;
import fi.lethe.events.RegisterName;
import fi.lethe.events.RequestLanguage;
import fi.lethe.events.cases.CaseId;
import fi.lethe.events.cases.CaseKind;
import fi.lethe.events.cases.CaseLimit;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.personal.Category;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.Requester;
import fi.lethe.rules.time.CaseClock;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request of a data subject is taken in, or a breach, or an order of an authority. */
public record OpenCase(
        CaseKind kind,
        @Nullable RegisterName register,

        @Size(max = 50, message = "has more than 50 elements")
        List<CustomerId> customers,

        Channel channel,
        Instant receivedAt,
        @Filled @Nullable String receivedBy,
        RequestLanguage language,
        @Valid Requester requester,

        @Filled @Size(max = 20_000, message = "is longer than 20000 characters")
        String words,

        @Nullable Category contested,
        @Nullable Instant awareAt,
        @Nullable LocalDate dueOn,
        @Nullable PurposeId purpose,
        @Nullable ProcessingException exception)
        implements CaseBody {
    @Override
    public @Nullable CaseId caseId() {
        return null;
    }

    /** What one kind needs, another may not have. */
    @Override
    public List<FieldError> faults() {
        var faults = new ArrayList<FieldError>();
        only(faults, kind == CaseKind.BREACH, awareAt, "/awareAt", "when the controller became aware");
        only(faults, kind == CaseKind.AUTHORITY_ORDER, dueOn, "/dueOn", "the day that the authority has set");
        if (contested != null && kind != CaseKind.RECTIFICATION) {
            faults.add(new FieldError("/contested", "is for a RECTIFICATION; leave it out"));
        }
        for (int i = 0; i < customers.size(); i++) {
            if (customers.indexOf(customers.get(i)) < i) {
                faults.add(new FieldError("/customers/" + i, "stands twice"));
            }
        }
        return faults;
    }

    private void only(List<FieldError> faults, boolean needed, @Nullable Object given, String pointer, String meaning) {
        if (needed && given == null) {
            faults.add(new FieldError(pointer, "is required for " + kind.code() + ": " + meaning));
        }
        if (!needed && given != null) {
            faults.add(new FieldError(pointer, "is not for a case of this kind; leave it out"));
        }
    }

    CaseLimit limit() {
        return new CaseClock(kind, receivedAt, awareAt).limit(dueOn);
    }

    @Override
    public Set<DataUnit> units() {
        return Set.of(DataUnit.CORRESPONDENCE);
    }

    @Override
    public String toString() {
        return "OpenCase[not shown]";
    }
}

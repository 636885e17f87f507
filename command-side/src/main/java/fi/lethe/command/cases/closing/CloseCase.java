// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.cases.closing;

import com.fasterxml.jackson.annotation.JsonProperty;
import fi.lethe.command.cases.CaseBody;
import fi.lethe.events.ProcessingException;
import fi.lethe.events.PurposeId;
import fi.lethe.events.cases.CaseId;
import fi.lethe.events.cases.CaseOutcome;
import org.jspecify.annotations.Nullable;

/** A case is to end. */
public record CloseCase(
        @JsonProperty("case") CaseId caseId,
        CaseOutcome outcome,
        @Nullable PurposeId purpose,
        @Nullable ProcessingException exception)
        implements CaseBody {}

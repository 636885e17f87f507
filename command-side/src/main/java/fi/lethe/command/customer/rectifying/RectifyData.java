// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.rectifying;

import fi.lethe.events.ProcessingException;
import fi.lethe.events.Source;
import fi.lethe.events.cases.CaseId;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.DisposalGround;
import fi.lethe.events.customer.RectificationEvent;
import fi.lethe.events.personal.DataUnit;
import org.jspecify.annotations.Nullable;

/**
 * Asks that data be rectified.
 *
 * @param rectified what is to be recorded
 * @param unit of what is rectified, in some generation
 * @param disposal why what was sealed of the unit before is to be destroyed; null where it stays, superseded
 * @param asOf the stream's version that it holds for; null where it holds for any
 */
public record RectifyData(
        CustomerId customer,
        Source source,
        RectificationEvent rectified,
        DataUnit unit,
        @Nullable DisposalGround disposal,
        @Nullable ProcessingException exception,
        @Nullable CaseId caseId,
        @Nullable Long asOf) {}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.customer;

import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.Token;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A unit that is kept for now, why, and until when (absent: until the ground ends); where an invoice holds it, its token. */
public record Retained(
        DataUnit unit,
        HoldGround ground,
        @Nullable LocalDate until,
        @Nullable Token reference) {}

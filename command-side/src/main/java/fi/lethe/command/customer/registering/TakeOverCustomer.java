// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.registering;

import fi.lethe.events.customer.RestrictionGround;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Asks that a person enter the register as an older one has them. */
public record TakeOverCustomer(
        RegisterCustomer registration,
        @Nullable LocalDate endedOn,
        @Nullable RestrictionGround restricted) {}

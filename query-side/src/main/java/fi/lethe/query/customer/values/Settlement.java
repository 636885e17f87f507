// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.values;

import fi.lethe.events.customer.HowSettled;
import fi.lethe.events.personal.Token;
import java.time.Instant;
import java.util.UUID;

/** An invoice was settled, in one way or another, by the entry at this position. */
public record Settlement(UUID customer, Token invoice, Instant settledAt, HowSettled how, long position) {}

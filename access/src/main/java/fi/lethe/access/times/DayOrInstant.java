// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.times;

import java.time.Instant;

/**
 * When something happened, as far as it is known: an instant, or a day, which stands for its midnight in UTC.
 *
 * @param at that instant
 */
public record DayOrInstant(Instant at) {}

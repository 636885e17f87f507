// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.cases;

import java.time.LocalDate;

/** The last day of a case, and how it was reckoned. */
public record CaseLimit(LocalDate dueOn, LimitRule rule, TimePolicy policy) {}

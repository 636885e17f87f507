// SPDX-License-Identifier: Apache-2.0
/** Limits of time: the calendar of Finland, and how limits that the law gives in months are reckoned. */
@NullMarked
package fi.lethe.rules.time;

import org.jspecify.annotations.NullMarked;

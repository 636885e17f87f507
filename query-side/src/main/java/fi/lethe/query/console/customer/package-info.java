// SPDX-License-Identifier: Apache-2.0
/** The page of one customer: what the register holds beside what happened. */
@NullMarked
package fi.lethe.query.console.customer;

import org.jspecify.annotations.NullMarked;

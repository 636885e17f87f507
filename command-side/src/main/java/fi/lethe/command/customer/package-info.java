// SPDX-License-Identifier: Apache-2.0
/** What can be asked of a customer, who decides on it, and what may stand in the way. */
@NullMarked
package fi.lethe.command.customer;

import org.jspecify.annotations.NullMarked;

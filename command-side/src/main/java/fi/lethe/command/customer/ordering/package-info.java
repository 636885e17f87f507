// SPDX-License-Identifier: Apache-2.0
/** Orders are recorded and invoices settled. */
@NullMarked
package fi.lethe.command.customer.ordering;

import org.jspecify.annotations.NullMarked;

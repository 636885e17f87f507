// SPDX-License-Identifier: Apache-2.0
/** Customers as a kind of stream, and the commands that can be sent to them. */
@NullMarked
package fi.lethe.command.customer.catalogue;

import org.jspecify.annotations.NullMarked;

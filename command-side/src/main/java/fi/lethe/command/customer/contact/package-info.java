// SPDX-License-Identifier: Apache-2.0
/** How a customer is reached changes. */
@NullMarked
package fi.lethe.command.customer.contact;

import org.jspecify.annotations.NullMarked;

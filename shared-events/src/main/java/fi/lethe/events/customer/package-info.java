// SPDX-License-Identifier: Apache-2.0
/** What can happen to a customer: the events of the customer's stream. */
@NullMarked
package fi.lethe.events.customer;

import org.jspecify.annotations.NullMarked;

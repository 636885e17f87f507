// SPDX-License-Identifier: Apache-2.0
/** A customer is forgotten: ordered, cancelled, carried out, and finished when a hold ends. */
@NullMarked
package fi.lethe.command.customer.forgetting;

import org.jspecify.annotations.NullMarked;

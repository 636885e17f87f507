// SPDX-License-Identifier: Apache-2.0
/** Forgetting: what can be done about it, as a customer stands. */
@NullMarked
package fi.lethe.query.customer.forgetting;

import org.jspecify.annotations.NullMarked;

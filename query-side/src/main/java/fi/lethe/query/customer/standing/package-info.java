// SPDX-License-Identifier: Apache-2.0
/** Where a customer stands, and which of their keys live. */
@NullMarked
package fi.lethe.query.customer.standing;

import org.jspecify.annotations.NullMarked;

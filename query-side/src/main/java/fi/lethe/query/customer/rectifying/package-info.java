// SPDX-License-Identifier: Apache-2.0
/** What was rectified of a customer's data. */
@NullMarked
package fi.lethe.query.customer.rectifying;

import org.jspecify.annotations.NullMarked;

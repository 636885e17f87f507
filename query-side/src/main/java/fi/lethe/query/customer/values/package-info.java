// SPDX-License-Identifier: Apache-2.0
/** The sealed values of customers: how they are kept, opened for a reader, and shown. */
@NullMarked
package fi.lethe.query.customer.values;

import org.jspecify.annotations.NullMarked;

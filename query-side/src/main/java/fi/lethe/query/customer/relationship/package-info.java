// SPDX-License-Identifier: Apache-2.0
/** The end of a customer relationship. */
@NullMarked
package fi.lethe.query.customer.relationship;

import org.jspecify.annotations.NullMarked;

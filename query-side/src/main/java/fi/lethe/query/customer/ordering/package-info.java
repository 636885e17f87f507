// SPDX-License-Identifier: Apache-2.0
/** Orders and invoices: what the register keeps of them, how they are answered and told. */
@NullMarked
package fi.lethe.query.customer.ordering;

import org.jspecify.annotations.NullMarked;

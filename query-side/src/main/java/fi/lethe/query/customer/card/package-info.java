// SPDX-License-Identifier: Apache-2.0
/** What a page of a customer is made of: facts with their source and day. */
@NullMarked
package fi.lethe.query.customer.card;

import org.jspecify.annotations.NullMarked;

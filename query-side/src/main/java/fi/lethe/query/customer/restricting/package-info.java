// SPDX-License-Identifier: Apache-2.0
/** Restriction of processing (GDPR Art. 18). */
@NullMarked
package fi.lethe.query.customer.restricting;

import org.jspecify.annotations.NullMarked;

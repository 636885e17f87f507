// SPDX-License-Identifier: Apache-2.0
/** Objections to processing (GDPR Art. 21). */
@NullMarked
package fi.lethe.command.customer.objecting;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** Data about a customer are rectified (GDPR Art. 16), and what is not needed of them is destroyed. */
@NullMarked
package fi.lethe.command.customer.rectifying;

import org.jspecify.annotations.NullMarked;

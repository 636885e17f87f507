// SPDX-License-Identifier: Apache-2.0
/** The reading side: what an application imports to have the register, its audit trail and the ledger read. */
@NullMarked
package fi.lethe.query;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** The audit trail: who did what to whom, when, why and on what ground, for every entry of the ledger. */
@NullMarked
package fi.lethe.query.audit;

import org.jspecify.annotations.NullMarked;

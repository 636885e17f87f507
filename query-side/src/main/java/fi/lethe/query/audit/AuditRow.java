// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.audit;

import fi.lethe.evidence.entry.LedgerEntry;

/** An entry and where it stands. */
record AuditRow(long position, LedgerEntry entry) {}

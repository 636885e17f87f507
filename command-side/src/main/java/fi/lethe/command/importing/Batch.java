// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import fi.lethe.command.importing.rows.ReadRow;
import java.util.List;

/**
 * Rows that are taken at the same time; no two of them have the same id.
 *
 * @param tally holds what was rejected while they were read
 */
record Batch(List<ReadRow> rows, Tally tally) {}

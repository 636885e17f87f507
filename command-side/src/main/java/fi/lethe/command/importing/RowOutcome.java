// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

/** What became of a row that was not rejected. */
enum RowOutcome {
    IMPORTED,
    CHANGED,
    UNCHANGED
}

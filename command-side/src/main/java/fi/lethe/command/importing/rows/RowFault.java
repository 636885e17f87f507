// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.rows;

/**
 * What is wrong with a row, or noteworthy about it; never holds a value of it.
 *
 * @param field the code of a field of the mapping, or empty for the row as a whole
 */
public record RowFault(String field, String reason) {}

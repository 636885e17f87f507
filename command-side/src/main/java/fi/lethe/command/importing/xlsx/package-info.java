// SPDX-License-Identifier: Apache-2.0
/** Reads the rows of a workbook in memory, after every part of it was looked at. */
@NullMarked
package fi.lethe.command.importing.xlsx;

import org.jspecify.annotations.NullMarked;

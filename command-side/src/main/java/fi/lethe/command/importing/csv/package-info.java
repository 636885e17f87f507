// SPDX-License-Identifier: Apache-2.0
/** Reads files of rows in the forms that spreadsheets and older registers write. */
@NullMarked
package fi.lethe.command.importing.csv;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.rows;

import java.util.List;

/** What was read from one row, or from the rows of one invoice. */
public sealed interface ReadRow permits CustomerRow, InvoiceRow {

    /** Of the first row, in the file. */
    long line();

    /** In the register it comes from. */
    RowId id();

    /** The id there of the customer whom it is about. */
    RowId owner();

    List<RowFault> flags();
}

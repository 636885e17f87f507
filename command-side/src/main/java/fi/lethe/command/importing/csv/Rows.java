// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.csv;

import java.util.Iterator;
import java.util.List;

/**
 * The rows of a file behind its header, one after the other: no more than one is held.
 *
 * <p>To ask for a row throws {@link FileUnreadable} where the file cannot be read on.
 */
public interface Rows extends Iterator<Row> {

    /** The names of the columns, in their order. */
    List<String> header();
}

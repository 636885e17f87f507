// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.mapping;

/** In what form a field's text stands in the file. */
public enum Form {
    TEXT,
    DAY,
    AMOUNT,
    COUNTRY,
    YES_OR_NO,
    /** A code of ours, as it is. */
    CODE
}

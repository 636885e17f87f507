// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

/** Keys of the metadata that an event carries when it is read from the ledger. */
public final class EntryMetaData {
    /** String: who did it. */
    public static final String ACTOR = "actor";
    /** String: in which register. */
    public static final String REGISTER = "register";
    /** String: for which purpose. */
    public static final String PURPOSE = "purpose";
    /** String, absent where none was declared: on what ground restricted data were processed. */
    public static final String EXCEPTION = "exception";
    /** UUID: the command. */
    public static final String COMMAND = "command";
    /** UUID: what the command belongs to. */
    public static final String CORRELATION = "correlation";
    /** Long: the ledger position. */
    public static final String POSITION = "position";

    private EntryMetaData() {}
}

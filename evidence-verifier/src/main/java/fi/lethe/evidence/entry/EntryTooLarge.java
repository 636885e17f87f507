// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.entry;

/** An entry would take more than {@link LedgerEntry#MAX_BYTES}; what it tells must be several events. */
public final class EntryTooLarge extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public EntryTooLarge(int bytes) {
        super("An entry has at most " + LedgerEntry.MAX_BYTES + " bytes, not " + bytes);
    }
}

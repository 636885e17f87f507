// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.entry;

/** Bytes that no ledger of this format can have written. */
public final class MalformedEntry extends RuntimeException {
    private static final long serialVersionUID = 1;

    public MalformedEntry(String reason) {
        super(reason);
    }

    public MalformedEntry(String reason, Throwable cause) {
        super(reason, cause);
    }
}

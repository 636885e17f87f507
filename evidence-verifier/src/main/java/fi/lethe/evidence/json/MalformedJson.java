// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.json;

/** Bytes that are not canonical JSON; the message quotes none of them, since they may be personal data. */
public final class MalformedJson extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int offset;
    private final String reason;

    public MalformedJson(int offset, String reason) {
        super("Byte " + offset + ": " + reason);
        this.offset = offset;
        this.reason = reason;
    }

    /** The offset in bytes at which it was noticed. */
    public int offset() {
        return offset;
    }

    /** What is wrong there. */
    public String reason() {
        return reason;
    }
}

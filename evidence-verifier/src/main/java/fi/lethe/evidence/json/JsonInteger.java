// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.json;

/** A whole number that every JSON reader holds exactly: its absolute value is below 2^53 (RFC 8259, section 6). */
public record JsonInteger(long value) implements Json {
    /** The greatest value; the least is its negative. */
    public static final long MAX = (1L << 53) - 1;

    public JsonInteger {
        if (value > MAX || value < -MAX) {
            throw new IllegalArgumentException("Not below 2^53: " + value);
        }
    }
}

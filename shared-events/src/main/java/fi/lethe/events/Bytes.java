// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

/** Immutable bytes with value equality (in constant time for equal lengths); printed as their length only. */
public final class Bytes {
    private final byte[] value;

    private Bytes(byte[] value) {
        this.value = value;
    }

    /** A copy of these bytes. */
    public static Bytes of(byte[] value) {
        return new Bytes(value.clone());
    }

    /** The bytes that this standard Base64 text stands for; anything else is an IllegalArgumentException. */
    public static Bytes ofBase64(String text) {
        return new Bytes(Base64.getDecoder().decode(text));
    }

    /** A copy of the bytes. */
    public byte[] toArray() {
        return value.clone();
    }

    /** Standard Base64 with padding. */
    public String toBase64() {
        return Base64.getEncoder().encodeToString(value);
    }

    /** Number of bytes. */
    public int length() {
        return value.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && MessageDigest.isEqual(value, that.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return value.length + " bytes";
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.merkle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The three hashes of a Merkle tree over SHA-256 (RFC 6962, section 2.1).
 *
 * <p>Leaves and inner nodes are hashed with different prefixes, so neither can be passed off as the other. All functions
 * are pure and may be called from any thread. A hash of another length than {@link #LENGTH} is refused with {@link
 * IllegalArgumentException}.
 */
public final class TreeHash {
    /** Length of every hash in bytes. */
    public static final int LENGTH = 32;

    private static final MessageDigest EMPTY = sha256();
    private static final MessageDigest LEAF = begunWith((byte) 0x00);
    private static final MessageDigest NODE = begunWith((byte) 0x01);

    private TreeHash() {}

    /** Hash of a leaf: SHA-256 of 0x00 and the entry's bytes. */
    public static byte[] leaf(byte[] entry) {
        return copyOf(LEAF).digest(entry);
    }

    /** Hash of an inner node: SHA-256 of 0x01, the left and the right hash. */
    public static byte[] node(byte[] left, byte[] right) {
        return node(requireHash(left), 0, right);
    }

    /** Root of the tree without leaves: SHA-256 of nothing. */
    public static byte[] emptyRoot() {
        return copyOf(EMPTY).digest();
    }

    /** Like {@link #node(byte[], byte[])}; the left hash stands at an offset within concatenated hashes. */
    static byte[] node(byte[] lefts, int offset, byte[] right) {
        var digest = copyOf(NODE);
        digest.update(lefts, offset, LENGTH);
        digest.update(requireHash(right), 0, LENGTH);
        return digest.digest();
    }

    static byte[] requireHash(byte[] hash) {
        if (hash.length != LENGTH) {
            throw new IllegalArgumentException("A hash has " + LENGTH + " bytes, not " + hash.length);
        }
        return hash;
    }

    private static MessageDigest begunWith(byte prefix) {
        var digest = sha256();
        digest.update(prefix);
        return digest;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** A digest that has already taken the prefix; cheaper than looking the algorithm up for each hash. */
    private static MessageDigest copyOf(MessageDigest begun) {
        try {
            return (MessageDigest) begun.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The platform's SHA-256 cannot be copied", e);
        }
    }
}

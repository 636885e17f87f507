// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto.sealing;

/**
 * How long a plaintext is made, so that a ciphertext's length tells little: multiples of 64 bytes, and above 1 KiB the
 * coarser steps of Padmé (Nikitin et al., PURBs, 2019), which cost at most 12 %.
 */
final class Padding {
    private static final int SMALLEST_STEP = 64;

    private Padding() {}

    static int lengthFor(int length) {
        int step = Math.max(SMALLEST_STEP, padmeStep(length));
        return Math.ceilDiv(length, step) * step;
    }

    /** 2^(e - s), where e is the exponent of the length and s the number of bits that write e. */
    private static int padmeStep(int length) {
        int exponent = bits(length) - 1;
        return exponent < 1 ? 1 : 1 << Math.max(0, exponent - bits(exponent));
    }

    private static int bits(int number) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(number);
    }
}

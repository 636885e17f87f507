// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.entry;

import java.util.Arrays;
import java.util.Random;

/** One to three changes of bytes at random places, mostly to bytes that mean something in JSON. */
final class RandomChange {
    private static final String MEANINGFUL = "{}[]\",:\\ u0019afnrtbAFTZ.-+eE/\n\u0000\u007F";

    private RandomChange() {}

    static byte[] of(byte[] bytes, Random random) {
        byte[] changed = bytes;
        for (int i = random.nextInt(3); i >= 0; i--) {
            changed = once(changed, random);
        }
        return changed;
    }

    private static byte[] once(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(4)) {
            case 0 -> replaced(bytes, at, at, new byte[] {any(random)});
            case 1 -> replaced(bytes, at, at + 1, new byte[0]);
            case 2 ->
                replaced(bytes, at, at, Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + random.nextInt(40))));
            default -> replaced(bytes, at, at + 1, new byte[] {any(random)});
        };
    }

    private static byte any(Random random) {
        return random.nextInt(4) == 0
                ? (byte) random.nextInt(256)
                : (byte) MEANINGFUL.charAt(random.nextInt(MEANINGFUL.length()));
    }

    private static byte[] replaced(byte[] bytes, int from, int to, byte[] by) {
        byte[] changed = Arrays.copyOf(bytes, bytes.length - (to - from) + by.length);
        System.arraycopy(by, 0, changed, from, by.length);
        System.arraycopy(bytes, to, changed, from + by.length, bytes.length - to);
        return changed;
    }
}

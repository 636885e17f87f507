// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.merkle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The ways in which a list of hashes can be spoilt. */
final class Damage {
    private Damage() {}

    /** One hash missing or too many, or of a wrong length, at each place. */
    static Stream<List<byte[]>> wrongLengths(List<byte[]> hashes) {
        return Stream.concat(
                IntStream.range(0, hashes.size())
                        .boxed()
                        .flatMap(i -> Stream.of(without(hashes, i), with(hashes, i, new byte[31]))),
                IntStream.rangeClosed(0, hashes.size()).mapToObj(i -> inserted(hashes, i)));
    }

    static Stream<List<byte[]>> everyBitFlipped(List<byte[]> hashes) {
        return IntStream.range(0, hashes.size() * 256).mapToObj(bit -> flipped(hashes, bit / 256, bit % 256));
    }

    static Stream<List<byte[]>> oneBitFlippedInEachHash(List<byte[]> hashes, Random random) {
        return IntStream.range(0, hashes.size()).mapToObj(i -> flipped(hashes, i, random.nextInt(256)));
    }

    static byte[] flipped(byte[] hash, int bit) {
        byte[] copy = hash.clone();
        copy[bit / 8] ^= (byte) (1 << bit % 8);
        return copy;
    }

    private static List<byte[]> flipped(List<byte[]> hashes, int index, int bit) {
        return with(hashes, index, flipped(hashes.get(index), bit));
    }

    private static List<byte[]> with(List<byte[]> hashes, int index, byte[] hash) {
        var copy = new ArrayList<>(hashes);
        copy.set(index, hash);
        return copy;
    }

    private static List<byte[]> without(List<byte[]> hashes, int index) {
        var copy = new ArrayList<>(hashes);
        copy.remove(index);
        return copy;
    }

    private static List<byte[]> inserted(List<byte[]> hashes, int index) {
        var copy = new ArrayList<>(hashes);
        copy.add(index, new byte[TreeHash.LENGTH]);
        return copy;
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.scan;

import fi.lethe.app.scan.Patterns.ByteText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Looks for many byte sequences at once; not changed by a search, so one may serve many threads. */
public final class Search {
    private static final int PREFIX = 4;

    private record Pattern(String value, ByteText text) {
        byte[] bytes() {
            return text.bytes();
        }
    }

    private final Map<Integer, List<Pattern>> byPrefix = new HashMap<>();
    private final BitSet prefixes = new BitSet(1 << 16);
    private final int longest;

    Search(Map<String, Set<ByteText>> byValue) {
        int most = PREFIX;
        for (var entry : byValue.entrySet()) {
            for (var form : entry.getValue()) {
                add(new Pattern(entry.getKey(), form));
                most = Math.max(most, form.bytes().length);
            }
        }
        longest = most;
    }

    private void add(Pattern pattern) {
        int prefix = prefix(pattern.bytes(), 0);
        byPrefix.computeIfAbsent(prefix, _ -> new ArrayList<>()).add(pattern);
        prefixes.set(hash(prefix));
    }

    /** The length of the longest sequence: so many bytes less one may be cut off at the end of a piece. */
    int longest() {
        return longest;
    }

    /** Tells each value that stands somewhere in the first {@code length} bytes; perhaps several times. */
    public void in(byte[] bytes, int length, Consumer<String> found) {
        for (int at = 0; at <= length - PREFIX; at++) {
            int prefix = prefix(bytes, at);
            if (prefixes.get(hash(prefix))) {
                at(bytes, at, length, byPrefix.getOrDefault(prefix, List.of()), found);
            }
        }
    }

    private static void at(byte[] bytes, int at, int length, List<Pattern> candidates, Consumer<String> found) {
        for (var candidate : candidates) {
            int end = at + candidate.bytes().length;
            if (end <= length && Arrays.equals(bytes, at, end, candidate.bytes(), 0, candidate.bytes().length)) {
                found.accept(candidate.value());
            }
        }
    }

    private static int prefix(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 24
                | (bytes[at + 1] & 0xff) << 16
                | (bytes[at + 2] & 0xff) << 8
                | (bytes[at + 3] & 0xff);
    }

    private static int hash(int prefix) {
        return (prefix * 0x9E3779B1) >>> 16;
    }
}

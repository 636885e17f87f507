// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.scan;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The byte sequences to look for: each value in each form in which it could be written down. */
public final class Patterns {
    private final Map<String, Set<ByteText>> byValue = new HashMap<>();

    /** All forms of these values, which are at least six characters long: shorter ones are found by chance. */
    public static Patterns of(List<String> values) {
        var patterns = new Patterns();
        values.forEach(patterns::add);
        return patterns;
    }

    private Patterns() {}

    private void add(String value) {
        if (value.length() < 6) {
            throw new IllegalArgumentException("a value to look for has at least six characters");
        }
        var forms = new LinkedHashSet<ByteText>();
        for (var variant : variants(value)) {
            Forms.of(variant).forEach(bytes -> forms.add(new ByteText(bytes)));
        }
        byValue.put(value, forms);
    }

    /** As written, in lower and upper case, and with letters and accents apart. */
    private static Set<String> variants(String value) {
        return Set.copyOf(List.of(
                value,
                value.toLowerCase(Locale.ROOT),
                value.toUpperCase(Locale.ROOT),
                Normalizer.normalize(value, Normalizer.Form.NFD)));
    }

    /** A search for all of them. */
    public Search search() {
        return new Search(byValue);
    }

    @Override
    public String toString() {
        return byValue.size() + " values";
    }

    /** Bytes that compare by content; printed as their length only. */
    @SuppressWarnings("ArrayRecordComponent") // never handed out
    record ByteText(byte[] bytes) {
        @Override
        public boolean equals(Object other) {
            return other instanceof ByteText that && Arrays.equals(bytes, that.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return bytes.length + " bytes";
        }
    }
}

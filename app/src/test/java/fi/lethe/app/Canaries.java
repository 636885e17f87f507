// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Makes values that stand nowhere else, and remembers them. */
final class Canaries {
    private static final String LETTERS = "bcdfghjklmnpqrstvwxz";

    private final List<String> planted = new ArrayList<>();

    /** Words with Finnish letters, as a name or a line of text. */
    String words() {
        return remember("Käki" + random(9) + " Äyräö" + random(9));
    }

    String email() {
        return remember(random(10) + "@" + random(8) + ".example.fi");
    }

    /** As it is entered; it is remembered as it would be stored, too. */
    String phone() {
        var digits = Integer.toString(ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999));
        remember("+35840" + digits);
        return remember("+358 40 " + digits);
    }

    String url() {
        return "https://" + remember(random(12) + ".example.fi");
    }

    /** Letters, digits and hyphens only: fit for a header, a path or a reference. */
    String plain() {
        return remember("kanaria-" + random(12));
    }

    List<String> planted() {
        return List.copyOf(planted);
    }

    private String remember(String value) {
        planted.add(value);
        return value;
    }

    private static String random(int letters) {
        return ThreadLocalRandom.current()
                .ints(letters, 0, LETTERS.length())
                .collect(StringBuilder::new, (text, i) -> text.append(LETTERS.charAt(i)), StringBuilder::append)
                .toString();
    }

    @Override
    public String toString() {
        return planted.size() + " canaries";
    }
}

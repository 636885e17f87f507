// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Logins that name nobody, such as {@code info} or {@code Myynti2}: several people would share them, and nobody could tell
 * who acted (GDPR Art. 32(4)). A reviewed list, in any case, whatever stands between, before or behind its letters.
 */
final class GenericLogins {
    private static final String LIST = "generic-logins.txt";
    private static final Pattern HOST = Pattern.compile("(?<=.)@.*", Pattern.DOTALL);
    private static final Pattern NO_LETTER = Pattern.compile("\\P{L}+");
    private static final Set<String> LOGINS = read();

    /**
     * Whether it is one of them, as it stands or as the first part of an address, however it is spelled; or is written in several
     * scripts, by which one letter looks like another.
     */
    static boolean contain(String login) {
        var letters = letters(HOST.matcher(login.strip()).replaceFirst(""));
        return LOGINS.contains(letters) || scripts(letters) > 1;
    }

    /** Its letters alone, small and without marks: of {@code ＡＤＭİＮ-２} {@code admin}. */
    private static String letters(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return NO_LETTER.matcher(plain).replaceAll("");
    }

    private static long scripts(String letters) {
        return letters.codePoints()
                .mapToObj(UnicodeScript::of)
                .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
                .distinct()
                .count();
    }

    private static Set<String> read() {
        try (var list = Objects.requireNonNull(GenericLogins.class.getResourceAsStream(LIST), LIST)) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(GenericLogins::letters)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private GenericLogins() {}
}

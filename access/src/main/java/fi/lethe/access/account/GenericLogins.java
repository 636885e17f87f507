// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Logins that name nobody, such as {@code info} or {@code Myynti2}: several people would share them, and nobody could tell
 * who acted (GDPR Art. 32(4)). A reviewed list, in any case, whatever digits stand at the end.
 */
final class GenericLogins {
    private static final String LIST = "generic-logins.txt";
    private static final Pattern HOST = Pattern.compile("@.*");
    private static final Pattern BETWEEN = Pattern.compile("[\\s._+-]+");
    private static final Pattern AT_THE_END = Pattern.compile("\\d+$");
    private static final Set<String> LOGINS = read();

    /** Whether it is one of them, as it stands or as the first part of an address. */
    static boolean contain(String login) {
        var normal = new String(LoginMacs.normal(login), StandardCharsets.UTF_8);
        var letters = BETWEEN.matcher(HOST.matcher(normal).replaceFirst("")).replaceAll("");
        return LOGINS.contains(AT_THE_END.matcher(letters).replaceFirst(""));
    }

    private static Set<String> read() {
        try (var list = Objects.requireNonNull(GenericLogins.class.getResourceAsStream(LIST), LIST)) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private GenericLogins() {}
}

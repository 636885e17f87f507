// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.form;

import fi.lethe.query.console.Wording;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The words of a form. Of a field they are the message {@code form.<command>.<field>}, else {@code form.<field>}, in which
 * {@code <field>} is the path of its names, such as {@code contact.email}, or else its last name. With {@code .help} behind it the
 * message explains the field; a field need not have that.
 */
record Labels(Wording wording, String command) {
    String title() {
        return wording.text("form." + command);
    }

    Optional<String> intro() {
        return message("form." + command + ".intro");
    }

    /** Of the field there; a member that nobody has found words for is called what it is called in the body. */
    String label(String pointer) {
        return find(pointer, "").orElseGet(() -> last(path(pointer)));
    }

    /** Whether there are words for it. */
    boolean has(String pointer) {
        return find(pointer, "").isPresent();
    }

    Optional<String> help(String pointer) {
        return find(pointer, ".help");
    }

    /** Of a constant: {@code <enumeration>.<code>}. */
    String constant(Field.Constants constants, String code) {
        return message(constants.enumeration() + "." + code).orElse(code);
    }

    /** What is wrong: in the reader's language where the words for it are known, else as the API says it. */
    String fault(String detail) {
        return wording.fault(detail);
    }

    private Optional<String> find(String pointer, String suffix) {
        var path = path(pointer);
        return Stream.of("form." + command + "." + path, "form." + path, "form." + last(path))
                .map(key -> key + suffix)
                .filter(wording::has)
                .findFirst()
                .map(wording::text);
    }

    private Optional<String> message(String key) {
        return wording.has(key) ? Optional.of(wording.text(key)) : Optional.empty();
    }

    /** Without the numbers of elements. */
    private static String path(String pointer) {
        return pointer.replaceAll("/\\d+(?=/|$)", "").substring(1).replace('/', '.');
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The first line by which Excel is told the separator: {@code sep=;}. It is no header. */
final class SeparatorLine {
    private static final Pattern FORM = Pattern.compile("\"?sep=([;,\t|])\"?[;,\t ]*", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 40;

    private SeparatorLine() {}

    /** What it says; taken off the text where it is there. */
    static Optional<Character> take(BufferedReader text) throws IOException {
        text.mark(LONGEST + 2);
        var line = new StringBuilder();
        int next = text.read();
        while (next >= 0 && next != '\n' && next != '\r' && line.length() < LONGEST) {
            line.append((char) next);
            next = text.read();
        }
        var said = FORM.matcher(line);
        if (!said.matches()) {
            text.reset();
            return Optional.empty();
        }
        if (next == '\r') {
            text.mark(1);
            if (text.read() != '\n') {
                text.reset();
            }
        }
        return Optional.of(said.group(1).charAt(0));
    }
}

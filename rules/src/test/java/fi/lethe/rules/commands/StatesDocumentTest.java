// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code docs/states.md} says what the rules say; run it with {@code -Dlethe.write-docs=true} to have the tables written. */
class StatesDocumentTest {
    private static final Path FILE = Path.of("..", "docs", "states.md");

    @ParameterizedTest
    @ValueSource(strings = {"gates", "gates of cases", "commands", "calls"})
    void a_table_of_the_document_is_that_of_the_rules(String name) throws IOException {
        var table = table(name);
        if (Boolean.getBoolean("lethe.write-docs")) {
            write(name, table);
        }

        assertThat(Files.readString(FILE)).contains(between(name, table));
    }

    private static String table(String name) {
        return switch (name) {
            case "gates" -> StatesDocument.gates();
            case "gates of cases" -> StatesDocument.gatesOfCases();
            case "commands" -> StatesDocument.commands();
            default -> StatesDocument.calls();
        };
    }

    private static String between(String name, String table) {
        return "<!-- generated: " + name + " -->\n\n" + table + "\n<!-- end -->";
    }

    private static void write(String name, String table) throws IOException {
        var before = Pattern.compile("<!-- generated: " + name + " -->.*?<!-- end -->", Pattern.DOTALL);
        var written =
                before.matcher(Files.readString(FILE)).replaceFirst(Matcher.quoteReplacement(between(name, table)));
        Files.writeString(FILE, written);
    }
}

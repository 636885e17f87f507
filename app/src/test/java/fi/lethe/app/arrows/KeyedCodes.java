// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.arrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The list of keyed codes in the documents.
 *
 * @param keys names of service keys; one that ends with a slash stands for all that begin so
 * @param makers simple names of the classes that make codes
 */
public record KeyedCodes(Set<String> keys, Set<String> makers) {
    private static final Path LIST = Path.of("..", "docs", "keyed-codes.md");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final int KEY = 2;
    private static final int MAKER = 3;

    public KeyedCodes {
        keys = Set.copyOf(keys);
        makers = Set.copyOf(makers);
    }

    public static KeyedCodes listed() throws IOException {
        var rows = Files.readAllLines(LIST).stream()
                .filter(line -> line.startsWith("| ") && line.contains("`"))
                .map(line -> List.of(line.split("\\|")))
                .toList();
        return new KeyedCodes(
                names(rows.stream().map(row -> row.get(KEY))),
                names(rows.stream().map(row -> row.get(MAKER))));
    }

    /** Whether a service key of this name is on the list. */
    public boolean lists(String name) {
        return keys.stream().anyMatch(key -> key.endsWith("/") ? name.startsWith(key) : name.equals(key));
    }

    private static Set<String> names(Stream<String> cells) {
        return cells.flatMap(cell -> NAME.matcher(cell).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What a journey may take at most, as {@code docs/journeys.md} has it. */
record JourneyLimit(int pages, int fields) {
    private static final Path TABLE = Path.of("..", "docs", "journeys.md");

    static JourneyLimit of(String journey) {
        try {
            var row = Pattern.compile("(?m)^\\| " + journey + " \\| [^|]+ \\| (\\d+) \\| (\\d+) \\|$")
                    .matcher(Files.readString(TABLE));
            assertThat(row.find()).as(journey + " has a row").isTrue();
            return new JourneyLimit(Integer.parseInt(row.group(1)), Integer.parseInt(row.group(2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails where more was taken; tells what was. */
    static void holds(String journey, int pages, int fields) {
        var most = of(journey);
        System.out.printf("%s: %d pages of %d, %d fields of %d%n", journey, pages, most.pages(), fields, most.fields());
        assertThat(pages).as(journey + ": pages").isPositive().isLessThanOrEqualTo(most.pages());
        assertThat(fields).as(journey + ": fields").isLessThanOrEqualTo(most.fields());
    }
}

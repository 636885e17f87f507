// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.history;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.ledger.EventRecords;
import fi.lethe.query.console.TestWordings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the history says of each event, in both languages. */
class SentencesTest {

    /** An event or a constant that came later may be missing there. */
    @ParameterizedTest
    @ValueSource(strings = {"fi", "en"})
    void every_event_is_told_as_the_golden_sentences_say(String language) throws IOException {
        assertThat(sentences(language)).containsSubsequence(golden(language));
    }

    private static Stream<String> sentences(String language) {
        var sentences = new Sentences(TestWordings.in(language));
        return EventRecords.all().stream()
                .flatMap(event ->
                        EventSamples.of(event).map(sample -> event.getSimpleName() + ": " + sentences.of(sample)))
                .distinct();
    }

    private static List<String> golden(String language) throws IOException {
        try (InputStream in = SentencesTest.class.getResourceAsStream("/golden/sentences_" + language + ".txt")) {
            var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().toList();
        }
    }
}

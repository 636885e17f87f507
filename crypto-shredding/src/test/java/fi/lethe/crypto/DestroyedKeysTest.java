// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.crypto.journal.ErasureJournal;
import fi.lethe.crypto.journal.JournalEntry;
import fi.lethe.events.personal.KeyId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of the journal is held in memory. */
class DestroyedKeysTest {
    private static final Instant AT = Instant.parse("2026-11-23T10:00:00.123456Z");

    private final Random random = new Random(13);

    @Test
    void every_key_of_the_journal_is_found_under_its_line_and_no_other_key_is(@TempDir Path directory) {
        var journal = ErasureJournal.create(directory.resolve("keys"), "origin");
        var expected = new HashMap<KeyId, Destroyed>();
        append(journal, expected, 3_000);
        var destroyed = new DestroyedKeys(journal.tail());
        append(journal, expected, 5_000);
        destroyed.look();

        assertThat(expected)
                .hasSize(8_000)
                .allSatisfy((key, line) -> assertThat(destroyed.find(key)).isEqualTo(line));
        for (int i = 0; i < 1_000; i++) {
            assertThat(destroyed.find(key())).isNull();
        }
    }

    @Test
    void a_key_of_two_lines_is_destroyed_by_the_first() {
        var key = key();
        var first = new Destroyed(1, AT);
        var both = SortedKeys.NONE
                .with(Map.of(key, first))
                .with(Map.of(key, new Destroyed(2, AT), key(), new Destroyed(2, AT)));

        assertThat(both.find(key)).isEqualTo(first);
        assertThat(both.size()).as("each key once").isEqualTo(2);
    }

    private void append(ErasureJournal journal, Map<KeyId, Destroyed> expected, int keys) {
        for (int i = 0; i < keys; i += 500) {
            var some = IntStream.range(0, 500).mapToObj(_ -> key()).toList();
            var entry = journal.append(new JournalEntry(0, UUID.randomUUID(), UUID.randomUUID(), some, AT));
            some.forEach(key -> expected.put(key, new Destroyed(entry.sequence(), AT)));
        }
    }

    private KeyId key() {
        return new KeyId(new UUID(random.nextLong(), random.nextLong()));
    }
}

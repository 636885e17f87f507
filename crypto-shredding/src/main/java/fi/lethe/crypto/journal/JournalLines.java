// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto.journal;

import fi.lethe.events.personal.KeyId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** The journal's text: a header line, then one line for each destruction; JSON in UTF-8, each ended by a line feed. */
final class JournalLines {
    private static final String NAME = "lethe-erasure-journal";
    private static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final ObjectReader LINE = JSON.readerFor(Line.class);

    private record Header(String journal, int version, String origin) {}

    private record Line(long sequence, UUID order, UUID subject, List<UUID> keys, Instant at) {}

    private JournalLines() {}

    static byte[] header(String origin) {
        return line(new Header(NAME, VERSION, origin));
    }

    static byte[] entry(JournalEntry entry) {
        var keys = entry.keys().stream().map(KeyId::value).toList();
        return line(new Line(entry.sequence(), entry.order(), entry.subject(), keys, entry.at()));
    }

    /** The origin that this header names. */
    static String origin(byte[] line) {
        try {
            var header = JSON.readValue(line, Header.class);
            if (!header.journal().equals(NAME) || header.version() != VERSION) {
                throw new JournalDamaged("the first line is not the header of an erasure journal, version 1", null);
            }
            return header.origin();
        } catch (JacksonException e) {
            throw new JournalDamaged("the first line is not the header of an erasure journal", e);
        }
    }

    static JournalEntry entry(byte[] line, long expectedSequence) {
        try {
            Line read = LINE.readValue(line);
            if (read.sequence() != expectedSequence) {
                throw new JournalDamaged(
                        "sequence " + read.sequence() + " stands where " + expectedSequence + " belongs", null);
            }
            var keys = read.keys().stream().map(KeyId::new).toList();
            return new JournalEntry(read.sequence(), read.order(), read.subject(), keys, read.at());
        } catch (JacksonException e) {
            throw new JournalDamaged("line of sequence " + expectedSequence + " cannot be read", e);
        }
    }

    private static byte[] line(Object content) {
        return (JSON.writeValueAsString(content) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}

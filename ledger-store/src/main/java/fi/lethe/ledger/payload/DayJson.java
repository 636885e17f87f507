// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.payload;

import fi.lethe.evidence.entry.EntryTime;
import java.time.LocalDate;
import java.time.ZoneOffset;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** A day in a payload, {@code 2026-11-23}; read as its first instant, which is faster than Java's own reading of days. */
final class DayJson {
    private static final int LENGTH = "2026-11-23".length();
    private static final String BEGINNING = "T00:00:00.000000Z";

    private DayJson() {}

    static final class Reader extends StdDeserializer<LocalDate> {
        Reader() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser json, DeserializationContext context) {
            var text = json.getString();
            return text.length() == LENGTH
                    ? LocalDate.ofInstant(EntryTime.parse(text + BEGINNING), ZoneOffset.UTC)
                    : LocalDate.parse(text);
        }
    }
}

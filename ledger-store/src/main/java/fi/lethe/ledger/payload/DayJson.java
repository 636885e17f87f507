// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.payload;

import java.time.LocalDate;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** A day in a payload, {@code 2026-11-23}; read by hand, since every replay waits for it. */
final class DayJson {
    private static final String SHAPE = "0000-00-00";

    private DayJson() {}

    static final class Reader extends StdDeserializer<LocalDate> {
        Reader() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser json, DeserializationContext context) {
            var text = json.getString();
            return hasShape(text)
                    ? LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                    : LocalDate.parse(text);
        }
    }

    private static boolean hasShape(String text) {
        boolean has = text.length() == SHAPE.length();
        for (int place = 0; has && place < SHAPE.length(); place++) {
            char found = text.charAt(place);
            has = SHAPE.charAt(place) == '-' ? found == '-' : '0' <= found && found <= '9';
        }
        return has;
    }

    private static int number(String text, int begin, int end) {
        return Integer.parseInt(text, begin, end, 10);
    }
}

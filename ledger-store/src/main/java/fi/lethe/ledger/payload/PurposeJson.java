// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.payload;

import fi.lethe.events.PurposeId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** A purpose in a payload: its name as a string. */
final class PurposeJson {
    private PurposeJson() {}

    static final class Writer extends StdSerializer<PurposeId> {
        Writer() {
            super(PurposeId.class);
        }

        @Override
        public void serialize(PurposeId purpose, JsonGenerator json, SerializationContext context) {
            json.writeString(purpose.value());
        }
    }

    static final class Reader extends StdDeserializer<PurposeId> {
        Reader() {
            super(PurposeId.class);
        }

        @Override
        public PurposeId deserialize(JsonParser json, DeserializationContext context) {
            return new PurposeId(json.getString());
        }
    }
}

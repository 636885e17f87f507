// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.payload;

import fi.lethe.events.Bytes;
import fi.lethe.events.personal.Token;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** A token in a payload: {@code {"token":"<Base64>"}}. */
final class TokenJson {
    private TokenJson() {}

    static final class Writer extends StdSerializer<Token> {
        Writer() {
            super(Token.class);
        }

        @Override
        public void serialize(Token token, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeStringProperty("token", token.value().toBase64());
            json.writeEndObject();
        }
    }

    static final class Reader extends StdDeserializer<Token> {
        Reader() {
            super(Token.class);
        }

        @Override
        public Token deserialize(JsonParser json, DeserializationContext context) {
            if (!"token".equals(json.nextName())) {
                context.reportInputMismatch(this, "expected a token");
            }
            json.nextToken();
            var token = new Token(Bytes.ofBase64(json.getString()));
            json.nextToken();
            return token;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.payload;

import fi.lethe.events.Bytes;
import fi.lethe.events.Coded;
import fi.lethe.events.personal.Category;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.PersonalValue;
import fi.lethe.events.personal.Sealed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * A sealed value in a payload: {@code {"sealed":{"key","category","unit","commitment","sha256","length"}}}.
 *
 * <p>Ciphertexts stand beside the payload, numbered in the order in which the values appear in it.
 */
final class SealedJson {
    static final String MEMBER = "sealed";

    private SealedJson() {}

    static final class Writer extends StdSerializer<Sealed<?>> {
        Writer() {
            super(Sealed.class);
        }

        @Override
        public void serialize(Sealed<?> sealed, JsonGenerator json, SerializationContext context) {
            var collected = (Blobs) context.getAttribute(Blobs.class);
            if (collected != null) {
                collected.add(sealed);
            }
            json.writeStartObject();
            json.writeName(MEMBER);
            json.writeStartObject();
            json.writeStringProperty("key", sealed.key().toString());
            json.writeStringProperty("category", sealed.unit().category().code());
            json.writeStringProperty("unit", sealed.unit().unit());
            json.writeStringProperty("commitment", sealed.commitment().toBase64());
            json.writeStringProperty("sha256", sealed.sha256().toBase64());
            json.writeNumberProperty("length", sealed.length());
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    static final class Reader extends StdDeserializer<Sealed<?>> {
        Reader() {
            super(Sealed.class);
        }

        @Override
        public Sealed<?> deserialize(JsonParser json, DeserializationContext context) {
            expect(json.nextName(), MEMBER, context);
            if (json.nextToken() != JsonToken.START_OBJECT) {
                context.reportInputMismatch(this, "a sealed value is an object");
            }
            var key = new KeyId(UUID.fromString(string(json, "key", context)));
            var category =
                    Coded.of(Category.class, string(json, "category", context)).orElseThrow();
            var unit = new DataUnit(category, string(json, "unit", context));
            var commitment = Bytes.ofBase64(string(json, "commitment", context));
            var sha256 = Bytes.ofBase64(string(json, "sha256", context));
            expect(json.nextName(), "length", context);
            json.nextToken();
            int length = json.getIntValue();
            var ciphertext = ciphertext(json, context);
            json.nextToken();
            return new Sealed<PersonalValue>(key, unit, commitment, sha256, length, ciphertext);
        }

        /** By its order of appearance, or by the number that it was given before the payload was upcast. */
        private static @Nullable Bytes ciphertext(JsonParser json, DeserializationContext context) {
            var cursor = (Cursor) context.getAttribute(Cursor.class);
            var numbered = json.nextName() != null;
            int ordinal = numbered ? json.nextIntValue(-1) : -1;
            if (numbered) {
                json.nextToken();
            }
            if (cursor == null) {
                return null;
            }
            return numbered ? cursor.at(ordinal) : cursor.next();
        }

        private String string(JsonParser json, String name, DeserializationContext context) {
            expect(json.nextName(), name, context);
            json.nextToken();
            return json.getString();
        }

        private void expect(@Nullable String found, String name, DeserializationContext context) {
            if (!name.equals(found)) {
                context.reportInputMismatch(this, "expected %s instead of %s", name, found);
            }
        }
    }

    /** Collects the ciphertexts while a payload is written. */
    static final class Blobs {
        private final List<SealedBlob> blobs;
        private int ordinal;

        Blobs(List<SealedBlob> blobs) {
            this.blobs = blobs;
        }

        void add(Sealed<?> sealed) {
            var ciphertext = sealed.ciphertext();
            if (ciphertext != null) {
                blobs.add(new SealedBlob(ordinal, sealed.key().value(), ciphertext.toArray()));
            }
            ordinal++;
        }
    }

    /** Hands out the ciphertexts while a payload is read. */
    static final class Cursor {
        private final Ciphertexts ciphertexts;
        private int ordinal;

        Cursor(Ciphertexts ciphertexts) {
            this.ciphertexts = ciphertexts;
        }

        @Nullable
        Bytes at(int number) {
            return ciphertexts.at(number);
        }

        @Nullable
        Bytes next() {
            return ciphertexts.at(ordinal++);
        }
    }
}

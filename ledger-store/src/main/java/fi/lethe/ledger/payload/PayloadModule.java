// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.payload;

import com.fasterxml.jackson.annotation.JsonFormat;
import fi.lethe.events.PurposeId;
import fi.lethe.events.personal.Sealed;
import fi.lethe.events.personal.Token;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.module.SimpleSerializers;

/** How the vocabulary of the events stands in JSON. */
final class PayloadModule {
    private PayloadModule() {}

    static JacksonModule create() {
        var module = new SimpleModule("ledger");
        module.setSerializers(new Writers());
        module.setDeserializers(new Readers());
        return module;
    }

    private static final class Writers extends SimpleSerializers {
        @Override
        public @Nullable ValueSerializer<?> findSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                JsonFormat.@Nullable Value format) {
            var raw = type.getRawClass();
            if (raw == Sealed.class) {
                return new SealedJson.Writer();
            }
            if (raw == Token.class) {
                return new TokenJson.Writer();
            }
            if (raw == Instant.class) {
                return new InstantJson.Writer();
            }
            if (raw == PurposeId.class) {
                return new PurposeJson.Writer();
            }
            return IdJson.isId(raw) ? new IdJson.Writer(raw) : null;
        }
    }

    private static final class Readers extends SimpleDeserializers {
        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            var raw = type.getRawClass();
            if (raw == Sealed.class) {
                return new SealedJson.Reader();
            }
            if (raw == Token.class) {
                return new TokenJson.Reader();
            }
            if (raw == Instant.class) {
                return new InstantJson.Reader();
            }
            if (raw == PurposeId.class) {
                return new PurposeJson.Reader();
            }
            return IdJson.isId(raw) ? new IdJson.Reader(raw) : null;
        }
    }
}

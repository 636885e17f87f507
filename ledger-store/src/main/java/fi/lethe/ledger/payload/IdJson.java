// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.payload;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** An id, that is, a record of nothing but a UUID, in a payload: the UUID as a string. */
final class IdJson {
    private IdJson() {}

    static boolean isId(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType() == UUID.class;
    }

    static final class Writer extends StdSerializer<Object> {
        Writer(Class<?> type) {
            super(type);
        }

        @Override
        public void serialize(Object id, JsonGenerator json, SerializationContext context) {
            json.writeString(id.toString());
        }
    }

    static final class Reader extends StdDeserializer<Object> {
        private final transient MethodHandle constructor;

        Reader(Class<?> type) {
            super(type);
            try {
                constructor = MethodHandles.publicLookup()
                        .findConstructor(type, MethodType.methodType(void.class, UUID.class))
                        .asType(MethodType.methodType(Object.class, UUID.class));
            } catch (NoSuchMethodException | IllegalAccessException e) {
                throw new IllegalArgumentException(type + " is no public id", e);
            }
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) {
            try {
                return (Object) constructor.invokeExact(UUID.fromString(json.getString()));
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

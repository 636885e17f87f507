// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.reading;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;

/** Tells a member that is left out from one that is null. */
final class PatchedReader extends ValueDeserializer<Patched<?>> {
    private final @Nullable JavaType type;

    PatchedReader() {
        this(null);
    }

    private PatchedReader(@Nullable JavaType type) {
        this.type = type;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        var declared = property == null ? context.getContextualType() : property.getType();
        return new PatchedReader(declared.containedType(0));
    }

    @Override
    public @Nullable Patched<?> deserialize(JsonParser parser, DeserializationContext context) {
        var read = context.readValue(parser, type);
        return read == null ? null : new Patched<>(read); // what could not be read is a fault already
    }

    @Override
    public Patched<?> getNullValue(DeserializationContext context) {
        return new Patched<>(null);
    }

    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
        return null;
    }
}

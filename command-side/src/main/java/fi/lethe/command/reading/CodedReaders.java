// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.reading;

import fi.lethe.events.Coded;
import fi.lethe.events.RequestLanguage;
import java.io.Serial;
import java.util.Arrays;
import java.util.stream.Collectors;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleDeserializers;

/** Reads enumerations by their stable codes. */
final class CodedReaders extends SimpleDeserializers {
    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public ValueDeserializer<?> findEnumDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
        return ScalarReader.of(text -> constant(type.getRawClass(), text), () -> expected(type.getRawClass()));
    }

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
        return Coded.class.isAssignableFrom(type) || super.hasDeserializerFor(config, type);
    }

    private static Object constant(Class<?> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> isNamed((Coded) constant, code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such code"));
    }

    /** The case of a language's tag has no meaning (RFC 5646, section 2.1.1). */
    private static boolean isNamed(Coded constant, String code) {
        return constant instanceof RequestLanguage
                ? constant.code().equalsIgnoreCase(code)
                : constant.code().equals(code);
    }

    private static String expected(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Coded) constant).code())
                .collect(Collectors.joining(", ", "one of ", ""));
    }
}

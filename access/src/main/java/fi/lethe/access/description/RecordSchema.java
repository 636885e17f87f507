// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.description;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a record's declaration says of its members: of an answer's, that they are always there, null where they may be, unless they are left
 * out then; of a body's, that they must be given, unless they may be null.
 */
final class RecordSchema {
    private static final String BODY = "Body";

    private RecordSchema() {}

    static void describe(Schema<?> schema, Class<?> type) {
        var needed = new LinkedHashSet<String>();
        if (schema.getRequired() != null) {
            needed.addAll(schema.getRequired());
        }
        describe(schema, type, type.getSimpleName().endsWith(BODY), needed);
        schema.setRequired(needed.isEmpty() ? null : List.copyOf(needed));
    }

    private static void describe(Schema<?> schema, Class<?> type, boolean body, Set<String> needed) {
        @SuppressWarnings("rawtypes")
        Map<String, Schema> members = Objects.requireNonNullElse(schema.getProperties(), Map.of());
        for (var component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                describe(schema, component.getType(), body, needed);
                continue;
            }
            var name = name(component);
            if (!members.containsKey(name)) {
                continue;
            }
            var mayBeNull = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (body ? !mayBeNull : !isLeftOut(component, type)) {
                needed.add(name);
            }
            Schema<?> written = component.getAccessor().isAnnotationPresent(JsonRawValue.class)
                    ? new ObjectSchema().additionalProperties(true)
                    : members.get(name);
            schema.addProperty(name, !body && mayBeNull && needed.contains(name) ? OrNull.of(written) : written);
        }
    }

    private static String name(RecordComponent component) {
        var other = component.getAccessor().getAnnotation(JsonProperty.class);
        return other == null ? component.getName() : other.value();
    }

    /** Whether the member is not there at all where it is null or empty. */
    private static boolean isLeftOut(RecordComponent component, Class<?> type) {
        var own = component.getAccessor().getAnnotation(JsonInclude.class);
        var included = own != null ? own : inherited(type, JsonInclude.class);
        return switch (included == null ? JsonInclude.Include.ALWAYS : included.value()) {
            case NON_NULL -> component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            case NON_EMPTY -> true;
            default -> false;
        };
    }

    private static <A extends Annotation> @Nullable A inherited(Class<?> type, Class<A> annotation) {
        return Stream.concat(Stream.of(type), Stream.of(type.getInterfaces()))
                .map(each -> each.getAnnotation(annotation))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}

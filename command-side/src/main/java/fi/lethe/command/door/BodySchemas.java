// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import com.fasterxml.jackson.databind.JavaType;
import fi.lethe.access.description.OrNull;
import fi.lethe.access.description.SchemaNames;
import fi.lethe.access.times.DayOrInstant;
import fi.lethe.command.reading.MemberName;
import fi.lethe.command.reading.Patched;
import fi.lethe.events.Coded;
import fi.lethe.events.PurposeId;
import fi.lethe.events.RegisterName;
import fi.lethe.events.cases.CaseId;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.rules.definition.BuiltInDefinition;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of command bodies, as the door reads them: ids, codes and decimals are strings, what must be there is required, and what a
 * constraint demands is said.
 */
final class BodySchemas implements ModelConverter {
    /** Under which name the texts of an enumeration's constants are found. */
    private static final String ENUMERATION = "x-enumeration";

    private final SchemaNames names = new SchemaNames();
    private final ModelConverters converters = new ModelConverters(true);
    private final Map<String, Schema<?>> found = new HashMap<>();

    BodySchemas() {
        converters.addConverter(new ModelResolver(Json31.mapper(), names).openapi31(true));
        converters.addConverter(this);
    }

    /** A reference to the body's schema. */
    Schema<?> of(Class<?> body) {
        var read = converters.resolveAsResolvedSchema(new AnnotatedType(body).resolveAsRef(true));
        read.referencedSchemas.forEach((name, schema) -> found.put(name, schema));
        return read.schema;
    }

    /** Every schema that the bodies refer to, by its name. */
    Map<String, Schema<?>> all() {
        return found;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        JavaType read = Json31.mapper().constructType(type.getType());
        var raw = read.getRawClass();
        if (raw == Patched.class) {
            return OrNull.of(context.resolve(new AnnotatedType(read.containedType(0)).resolveAsRef(true)));
        }
        var scalar = scalar(raw);
        if (scalar != null) {
            return scalar;
        }
        var schema = others.hasNext() ? others.next().resolve(type, context, others) : null;
        if (raw.isRecord()) {
            describe(context.getDefinedModels().get(names.nameForType(read)), raw);
        }
        return schema;
    }

    private static @Nullable Schema<?> scalar(Class<?> raw) {
        if (raw == CustomerId.class || raw == CaseId.class) {
            return new StringSchema().format("uuid");
        }
        if (raw == DayOrInstant.class) {
            return new StringSchema().format("day-or-instant").example("2026-11-20");
        }
        if (raw == RegisterName.class) {
            return new StringSchema().example("customers");
        }
        if (raw == PurposeId.class) {
            var declared = new StringSchema();
            declared.setEnum(BuiltInDefinition.PURPOSES.names());
            declared.addExtension(ENUMERATION, "purpose");
            return declared;
        }
        if (raw == BigDecimal.class) {
            return new StringSchema().format("decimal").example("12.90");
        }
        if (raw == Duration.class) {
            return new StringSchema().format("duration").example("P3D");
        }
        if (raw.isEnum() && Coded.class.isAssignableFrom(raw)) {
            var codes = new StringSchema();
            codes.setEnum(Arrays.stream(raw.getEnumConstants())
                    .map(constant -> ((Coded) constant).code())
                    .toList());
            codes.addExtension(
                    ENUMERATION,
                    raw.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT));
            return codes;
        }
        return null;
    }

    private static void describe(@Nullable Schema<?> schema, Class<?> raw) {
        if (schema != null) {
            List<String> required = Arrays.stream(raw.getRecordComponents())
                    .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                    .map(MemberName::of)
                    .toList();
            schema.setRequired(required);
            ConstraintSchemas.describe(schema, raw);
        }
    }
}

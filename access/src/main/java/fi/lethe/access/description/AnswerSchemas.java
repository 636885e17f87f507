// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.description;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of what is answered, and of bodies that the framework reads: records, and interfaces whose records are told apart by a member.
 * Everything else is left to the converters behind.
 */
final class AnswerSchemas implements ModelConverter {
    private final AnswerNames names = new AnswerNames();
    private final ModelResolver records = new ModelResolver(Json31.mapper(), names).openapi31(true);
    private final Variants variants = new Variants(names);

    @Override
    public boolean isOpenapi31() {
        return true;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        JavaType read = Json31.mapper().constructType(type.getType());
        if (read != null && isTold(read.getRawClass())) {
            return variants.of(read, context);
        }
        if (read == null || !read.getRawClass().isRecord()) {
            return others.hasNext() ? others.next().resolve(type, context, others) : null;
        }
        var schema = records.resolve(type, context, others);
        var defined = context.getDefinedModels().get(names.nameForType(read));
        if (defined != null) {
            RecordSchema.describe(defined, read.getRawClass());
        }
        return schema;
    }

    private static boolean isTold(Class<?> type) {
        return type.isInterface()
                && type.isAnnotationPresent(JsonTypeInfo.class)
                && type.isAnnotationPresent(JsonSubTypes.class);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.description;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.List;

/** An interface whose records are told apart by a member: one of them, each with a schema of its own, in which that member has one value. */
final class Variants {
    private final AnswerNames names;

    Variants(AnswerNames names) {
        this.names = names;
    }

    /** A reference to the schema of such an interface, which is defined with those of its records. */
    Schema<?> of(JavaType told, ModelConverterContext context) {
        var name = names.nameForType(told);
        if (!context.getDefinedModels().containsKey(name)) {
            var member = told.getRawClass().getAnnotation(JsonTypeInfo.class).property();
            var discriminator = new Discriminator().propertyName(member);
            var choice = new Schema<>();
            context.defineModel(name, choice);
            for (var variant :
                    told.getRawClass().getAnnotation(JsonSubTypes.class).value()) {
                var reference = reference(define(variant(told, variant.value()), member, variant.name(), context));
                choice.addOneOfItem(reference);
                discriminator.mapping(variant.name(), reference.get$ref());
            }
            choice.setDiscriminator(discriminator);
        }
        return reference(name);
    }

    private String define(JavaType variant, String member, String value, ModelConverterContext context) {
        var name = names.nameForType(variant);
        if (!context.getDefinedModels().containsKey(name)) {
            var schema = new ObjectSchema();
            schema.addProperty(member, new StringSchema()._enum(List.of(value)));
            for (var component : variant.getRawClass().getRecordComponents()) {
                var type = factory().resolveMemberType(component.getGenericType(), variant.getBindings());
                schema.addProperty(component.getName(), context.resolve(new AnnotatedType(type).resolveAsRef(true)));
            }
            RecordSchema.describe(schema, variant.getRawClass());
            schema.addRequiredItem(member);
            context.defineModel(name, schema);
        }
        return name;
    }

    /** With the interface's own parameter, where it says anything of the record. */
    private static JavaType variant(JavaType told, Class<?> record) {
        var named = Arrays.stream(record.getRecordComponents()).anyMatch(Variants::isVariable);
        return named
                ? factory().constructParametricType(record, told.getBindings())
                : factory().constructType(record);
    }

    private static boolean isVariable(RecordComponent component) {
        return component.getGenericType() instanceof TypeVariable<?>;
    }

    private static Schema<?> reference(String name) {
        return new Schema<>().$ref("#/components/schemas/" + name);
    }

    private static TypeFactory factory() {
        return Json31.mapper().getTypeFactory();
    }
}

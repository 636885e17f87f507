// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import fi.lethe.command.reading.BodyRules;
import fi.lethe.command.reading.MemberName;
import fi.lethe.command.reading.Patched;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.Size;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in a schema what the constraints of a record's members demand; each says it of itself with swagger's own annotation. */
final class ConstraintSchemas {
    private static final Collection<@Nullable Set<String>> TEXT =
            Arrays.asList(Set.of("string"), Set.of("string", "null"));

    private ConstraintSchemas() {}

    static void describe(Schema<?> record, Class<?> type) {
        var rules = BodyRules.of(type);
        var members = record.getProperties();
        for (var component : type.getRecordComponents()) {
            var member = members == null ? null : members.get(MemberName.of(component));
            if (member != null) {
                if (isFreeText(member)) {
                    member.setMaxLength(BodyRules.LONGEST_TEXT);
                }
                constraints(component, rules.getConstraintsForProperty(component.getName()))
                        .forEach(constraint -> describe(member, constraint));
            }
        }
    }

    private static boolean isFreeText(Schema<?> member) {
        return (Objects.equals(member.getType(), "string") || TEXT.contains(member.getTypes()))
                && member.getFormat() == null
                && member.getEnum() == null;
    }

    /** Those of a member that is patched are declared of its value. */
    private static Set<ConstraintDescriptor<?>> constraints(
            RecordComponent component, @Nullable PropertyDescriptor member) {
        if (member == null) {
            return Set.of();
        }
        return component.getType() == Patched.class
                ? member.getConstrainedContainerElementTypes().stream()
                        .flatMap(value -> value.getConstraintDescriptors().stream())
                        .collect(Collectors.toSet())
                : member.getConstraintDescriptors();
    }

    private static void describe(Schema<?> member, ConstraintDescriptor<?> constraint) {
        if (constraint.getAnnotation() instanceof Size size && isFreeText(member)) {
            member.setMaxLength(size.max());
        }
        var said = constraint
                .getAnnotation()
                .annotationType()
                .getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        if (said == null) {
            return;
        }
        if (said.minLength() > 0) {
            member.setMinLength(said.minLength());
        }
        if (!said.format().isEmpty()) {
            member.setFormat(said.format());
        }
        if (!said.pattern().isEmpty()) {
            member.setPattern(said.pattern());
        }
        if (!said.example().isEmpty()) {
            member.setExample(said.example());
        }
        if (!said.description().isEmpty()) {
            member.setDescription(said.description());
        }
    }
}

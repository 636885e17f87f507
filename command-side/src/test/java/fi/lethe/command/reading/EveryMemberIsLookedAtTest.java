// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.command.cases.closing.CloseCase;
import fi.lethe.command.cases.opening.OpenCase;
import fi.lethe.command.constraints.Filled;
import fi.lethe.command.constraints.HasHappened;
import fi.lethe.command.customer.catalogue.CustomerCommands;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.validation.metadata.ContainerElementTypeDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A constraint that nobody comes to checks nothing: every record of a body is entered, and every text of it is constrained. */
class EveryMemberIsLookedAtTest {
    record Forgetful(
            String text,
            Inner inner,
            List<Inner> list,
            LocalDate obtainedOn,
            Patched<String> removable,
            Patched<Inner> whole) {}

    record Inner(@Filled String text) {}

    record Careful(
            @Filled String text,
            @Valid Inner inner,
            @Size(max = 1) List<@Valid Inner> list,
            @HasHappened LocalDate obtainedOn,
            Patched<@Filled String> removable,
            Patched<@Valid Inner> whole) {}

    static Stream<Class<?>> bodies() {
        return Stream.concat(
                CustomerCommands.all(Duration.ZERO, (_, _) -> true).stream().map(type -> type.body()),
                Stream.of(OpenCase.class, CloseCase.class));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void of_every_command(Class<?> body) {
        assertThat(overlooked(body)).isEmpty();
    }

    @Test
    void what_is_forgotten_is_told() {
        assertThat(overlooked(Forgetful.class))
                .containsExactly(
                        "Forgetful.text is a text without a constraint",
                        "Forgetful.inner is not entered",
                        "Forgetful.list has no greatest size",
                        "Forgetful.list is not entered",
                        "Forgetful.obtainedOn may be in the future",
                        "Forgetful.removable is a text without a constraint",
                        "Forgetful.whole is not entered");
        assertThat(overlooked(Careful.class)).isEmpty();
    }

    private static List<String> overlooked(Class<?> record) {
        var overlooked = new ArrayList<String>();
        var rules = BodyRules.of(record);
        for (var component : record.getRecordComponents()) {
            var place = record.getSimpleName() + "." + component.getName();
            look(component, rules.getConstraintsForProperty(component.getName()), place, overlooked);
        }
        return overlooked;
    }

    private static void look(
            RecordComponent component, @Nullable PropertyDescriptor rule, String place, List<String> overlooked) {
        var type = component.getGenericType();
        if (type == String.class && (rule == null || !rule.hasConstraints())) {
            overlooked.add(place + " is a text without a constraint");
        }
        if (component.getName().equals("obtainedOn") && !has(rule, HasHappened.class)) {
            overlooked.add(place + " may be in the future");
        }
        if (component.getType() == Patched.class) {
            patched(((ParameterizedType) type).getActualTypeArguments()[0], rule, place, overlooked);
        } else if (type instanceof ParameterizedType list) {
            if (!has(rule, Size.class)) {
                overlooked.add(place + " has no greatest size");
            }
            var element = list.getActualTypeArguments()[0];
            if (isValue(element)) {
                boolean entered = rule != null
                        && rule.getConstrainedContainerElementTypes().stream().allMatch(each -> each.isCascaded())
                        && !rule.getConstrainedContainerElementTypes().isEmpty();
                enter(element, entered, place, overlooked);
            }
        } else if (isValue(type)) {
            enter(type, rule != null && rule.isCascaded(), place, overlooked);
        }
    }

    /** What can be taken out is declared of the value. */
    private static void patched(Type value, @Nullable PropertyDescriptor rule, String place, List<String> overlooked) {
        var declared =
                rule == null ? Set.<ContainerElementTypeDescriptor>of() : rule.getConstrainedContainerElementTypes();
        if (value == String.class && declared.stream().noneMatch(each -> each.hasConstraints())) {
            overlooked.add(place + " is a text without a constraint");
        }
        if (isValue(value)) {
            enter(value, declared.stream().anyMatch(each -> each.isCascaded()), place, overlooked);
        }
    }

    private static void enter(Type type, boolean entered, String place, List<String> overlooked) {
        if (!entered) {
            overlooked.add(place + " is not entered");
        } else if (((Class<?>) type).getPackageName().startsWith("fi.lethe.command")) {
            overlooked.addAll(overlooked((Class<?>) type));
        }
    }

    /** A record with constraints of its own, or with members that may have some. */
    private static boolean isValue(Type type) {
        return type instanceof Class<?> record
                && record.isRecord()
                && (BodyRules.of(record).isBeanConstrained()
                        || record.getPackageName().startsWith("fi.lethe.command"));
    }

    private static boolean has(@Nullable PropertyDescriptor rule, Class<? extends Annotation> constraint) {
        return rule != null
                && rule.getConstraintDescriptors().stream()
                        .anyMatch(each -> each.getAnnotation().annotationType() == constraint);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.reading;

import fi.lethe.access.problems.FieldError;
import fi.lethe.command.constraints.AtTheDoor;
import fi.lethe.command.constraints.MayBeAsGiven;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.groups.Default;
import jakarta.validation.metadata.BeanDescriptor;
import java.time.Clock;
import java.util.Comparator;
import java.util.stream.Stream;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorFactory;

/**
 * Looks whether a body meets the constraints that its records declare (Jakarta Validation). A violation holds the value: it is made a
 * place and words at once, and goes no further. Words are taken as they are declared, without any language in them.
 */
public final class BodyRules {
    /** What no text of a body may be longer than, in UTF-16 units. */
    public static final int LONGEST_TEXT = 2_000;

    private static final ValidatorFactory FACTORY = factory();

    private final Validator validator;
    private final Class<?>[] groups;

    private BodyRules(Clock clock, Class<?>... groups) {
        this.validator = FACTORY.unwrap(HibernateValidatorFactory.class)
                .usingContext()
                .clockProvider(() -> clock)
                .getValidator();
        this.groups = groups;
    }

    static BodyRules atTheDoor(Clock clock) {
        return new BodyRules(clock, Default.class, AtTheDoor.class);
    }

    static BodyRules ofOlderRegisters(Clock clock) {
        return new BodyRules(clock, Default.class);
    }

    /** Which constraints a record declares, or has by the vocabulary it belongs to. */
    public static BeanDescriptor of(Class<?> type) {
        return FACTORY.getValidator().getConstraintsForClass(type);
    }

    void check(Object body, Faults faults) {
        boolean asGiven = body instanceof MayBeAsGiven given && Boolean.TRUE.equals(given.asGiven());
        var violations = validator.validate(body, asGiven ? new Class<?>[] {Default.class} : groups);
        if (!violations.isEmpty()) {
            told(violations.stream(), body.getClass()).forEach(fault -> faults.at(fault.pointer(), fault.detail()));
        }
    }

    /** In the order of the members, for the violations come in none. */
    private static Stream<FieldError> told(Stream<? extends ConstraintViolation<?>> violations, Class<?> type) {
        return violations
                .map(violation -> new FieldError(
                        KnownPlaces.spelled(type, pointer(violation.getPropertyPath())), violation.getMessage()))
                .sorted(Comparator.comparing((FieldError fault) -> KnownPlaces.rank(type, fault.pointer()))
                        .thenComparing(FieldError::pointer)
                        .thenComparing(FieldError::detail));
    }

    private static String pointer(Path path) {
        var pointer = new StringBuilder();
        for (var node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.append('/')
                        .append(node.getKey().toString().replace("~", "~0").replace("/", "~1"));
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }

    private static ValidatorFactory factory() {
        var configuration = Validation.byProvider(HibernateValidator.class).configure();
        VocabularyRules.describe(configuration::createConstraintMapping, configuration::addMapping);
        return configuration
                .ignoreXmlConfiguration()
                .addValueExtractor(new PatchedValue())
                .showValidatedValuesInTraceLogs(false)
                .messageInterpolator(new AsDeclared())
                .buildValidatorFactory();
    }
}

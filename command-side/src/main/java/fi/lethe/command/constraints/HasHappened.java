// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.constraints;

import fi.lethe.access.times.DayOrInstant;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A day that has begun somewhere, tomorrow at the latest; or an instant of such a day. */
@Documented
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Schema(description = "not in the future")
@Constraint(validatedBy = {HasHappened.Check.class, HasHappened.OfInstants.class})
public @interface HasHappened {
    /** What is told of a value that does not meet it. */
    String message() default "is in the future";

    /** When it is looked at; usually always. */
    Class<?>[] groups() default {};

    /** Nothing. */
    Class<? extends Payload>[] payload() default {};

    /** Looks at what may be a day or an instant. */
    final class OfInstants implements ConstraintValidator<HasHappened, DayOrInstant> {
        @Override
        public boolean isValid(@Nullable DayOrInstant given, ConstraintValidatorContext context) {
            return given == null
                    || !LocalDate.ofInstant(given.at(), ZoneOffset.UTC)
                            .isAfter(LocalDate.now(context.getClockProvider().getClock())
                                    .plusDays(1));
        }
    }

    /** Looks at it. */
    final class Check implements ConstraintValidator<HasHappened, LocalDate> {
        @Override
        public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
            return day == null
                    || !day.isAfter(
                            LocalDate.now(context.getClockProvider().getClock()).plusDays(1));
        }
    }
}

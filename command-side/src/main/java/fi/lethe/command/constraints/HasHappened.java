// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.constraints;

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
import org.jspecify.annotations.Nullable;

/** A day that has begun somewhere: tomorrow at the latest. */
@Documented
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Schema(description = "not in the future")
@Constraint(validatedBy = HasHappened.Check.class)
public @interface HasHappened {
    /** What is told of a value that does not meet it. */
    String message() default "is in the future";

    /** When it is looked at; usually always. */
    Class<?>[] groups() default {};

    /** Nothing. */
    Class<? extends Payload>[] payload() default {};

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

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.constraints;

import fi.lethe.events.customer.CustomerId;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** An id that was drawn by chance or time, of version 4 or 7. One of any other kind could be derived from a person and would outlive them. */
@Documented
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = DrawnId.Check.class)
public @interface DrawnId {
    /** What is told of a value that does not meet it. */
    String message() default "must be a UUID of version 4 or 7; leave it out to get one";

    /** When it is looked at; usually always. */
    Class<?>[] groups() default {};

    /** Nothing. */
    Class<? extends Payload>[] payload() default {};

    /** Looks at it. */
    final class Check implements ConstraintValidator<DrawnId, CustomerId> {
        @Override
        public boolean isValid(@Nullable CustomerId id, ConstraintValidatorContext context) {
            return id == null || (id.value().version() == 4 || id.value().version() == 7);
        }
    }
}

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
import org.jspecify.annotations.Nullable;

/** A Finnish business id (Y-tunnus) with its check digit. */
@Documented
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Schema(pattern = "^[0-9]{7}-[0-9]$", example = "0112038-9")
@Constraint(validatedBy = FinnishBusinessId.Check.class)
public @interface FinnishBusinessId {
    /** What is told of a value that does not meet it. */
    String message() default "is not a business id such as 0112038-9; look at its check digit";

    /** When it is looked at; usually always. */
    Class<?>[] groups() default {};

    /** Nothing. */
    Class<? extends Payload>[] payload() default {};

    /** Looks at it. */
    final class Check implements ConstraintValidator<FinnishBusinessId, String> {
        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || BusinessId.isValid(text);
        }
    }
}

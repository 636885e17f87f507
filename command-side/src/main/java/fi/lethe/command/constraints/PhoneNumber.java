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

/** A phone number, in whatever usual form; one without a country is Finnish. */
@Documented
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Schema(example = "+358 40 1234567")
@Constraint(validatedBy = PhoneNumber.Check.class)
public @interface PhoneNumber {
    /** What is told of a value that does not meet it. */
    String message() default "is not a phone number; write it as +358 40 1234567, or say asGiven to keep it";

    /** When it is looked at; usually always. */
    Class<?>[] groups() default {};

    /** Nothing. */
    Class<? extends Payload>[] payload() default {};

    /** Looks at it. */
    final class Check implements ConstraintValidator<PhoneNumber, String> {
        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || ContactForms.looksLikePhone(text);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.constraints;

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

/** A text of words, in which a number of ten digits has no business; where one could be a personal identity code, it is one. */
@Documented
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Words.Check.class)
public @interface Words {
    /** What is told wherever one stands. */
    String FAULT = "holds a personal identity code, which this register may not hold; leave it out";

    /** What is told of a value that does not meet it. */
    String message() default FAULT;

    /** When it is looked at; usually always. */
    Class<?>[] groups() default {};

    /** Nothing. */
    Class<? extends Payload>[] payload() default {};

    /** Looks at it. */
    final class Check implements ConstraintValidator<Words, String> {
        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || !PersonalIdentityCode.isInWords(text);
        }
    }
}

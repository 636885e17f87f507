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
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A decimal of at most 18 digits, six of them behind the point. */
@Documented
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Schema(pattern = "^-?[0-9]+([.][0-9]{1,6})?$")
@Constraint(validatedBy = FewDigits.Check.class)
public @interface FewDigits {
    /** What is told of a value that does not meet it. */
    String message() default "has too many digits";

    /** When it is looked at; usually always. */
    Class<?>[] groups() default {};

    /** Nothing. */
    Class<? extends Payload>[] payload() default {};

    /** Looks at it. */
    final class Check implements ConstraintValidator<FewDigits, BigDecimal> {
        private static final int MOST = 18;
        private static final int BEHIND_THE_POINT = 6;

        @Override
        public boolean isValid(@Nullable BigDecimal number, ConstraintValidatorContext context) {
            return number == null || (number.scale() <= BEHIND_THE_POINT && number.precision() <= MOST);
        }
    }
}

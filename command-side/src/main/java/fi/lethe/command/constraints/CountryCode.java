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
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A country by ISO 3166-1 alpha-2. */
@Documented
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Schema(pattern = "^[A-Z]{2}$", example = "FI")
@Constraint(validatedBy = CountryCode.Check.class)
public @interface CountryCode {
    /** What is told of a value that does not meet it. */
    String message() default "is not a country's two-letter code (ISO 3166-1)";

    /** When it is looked at; usually always. */
    Class<?>[] groups() default {};

    /** Nothing. */
    Class<? extends Payload>[] payload() default {};

    /** Looks at it. */
    final class Check implements ConstraintValidator<CountryCode, String> {
        private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || COUNTRIES.contains(text);
        }
    }
}

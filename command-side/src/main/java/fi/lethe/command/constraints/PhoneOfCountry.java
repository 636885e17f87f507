// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.constraints;

import fi.lethe.events.personal.Contact;
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

/** A contact whose phone number, if it is written as one, is valid in its country. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PhoneOfCountry.Check.class)
public @interface PhoneOfCountry {
    /** What is told wherever one stands. */
    String FAULT = "is not a phone number there is; write it as +358 40 1234567, or say asGiven to keep it";

    /** What is told of a value that does not meet it. */
    String message() default FAULT;

    /** When it is looked at; usually always. */
    Class<?>[] groups() default {};

    /** Nothing. */
    Class<? extends Payload>[] payload() default {};

    /** Looks at it, and tells of the member. */
    final class Check implements ConstraintValidator<PhoneOfCountry, Contact> {
        @Override
        public boolean isValid(@Nullable Contact contact, ConstraintValidatorContext context) {
            if (contact == null || ContactForms.mayBePhoneOf(contact)) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("phone")
                    .addConstraintViolation();
            return false;
        }
    }
}

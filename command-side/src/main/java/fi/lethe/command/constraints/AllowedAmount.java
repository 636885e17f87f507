// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.constraints;

import fi.lethe.events.personal.Money;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** An amount that its currency has coins for. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = AllowedAmount.Check.class)
public @interface AllowedAmount {
    /** What is told of a value that does not meet it. */
    String message() default "has more decimals than its currency";

    /** When it is looked at; usually always. */
    Class<?>[] groups() default {};

    /** Nothing. */
    Class<? extends Payload>[] payload() default {};

    /** Looks at it, and tells of the member. */
    final class Check implements ConstraintValidator<AllowedAmount, Money> {
        @Override
        public boolean isValid(@Nullable Money money, ConstraintValidatorContext context) {
            if (money == null || isAllowed(money)) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("amount")
                    .addConstraintViolation();
            return false;
        }

        /** What is no currency, or could not be read, is told elsewhere. */
        @SuppressWarnings("NullAway") // of a body that is still being looked at, everything may be missing
        private static boolean isAllowed(Money money) {
            return money.amount() == null
                    || Currency.getAvailableCurrencies().stream()
                            .filter(currency -> currency.getCurrencyCode().equals(money.currency()))
                            .noneMatch(currency -> currency.getDefaultFractionDigits() >= 0
                                    && money.amount().stripTrailingZeros().scale()
                                            > currency.getDefaultFractionDigits());
        }
    }
}

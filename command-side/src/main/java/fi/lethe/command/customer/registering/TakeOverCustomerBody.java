// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.registering;

import fi.lethe.command.customer.CustomerBody;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.stream.SealingDesk;
import fi.lethe.events.ProcessingException;
import fi.lethe.events.PurposeId;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.RestrictionGround;
import fi.lethe.events.personal.DataUnit;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person enters the register as an older one has them, in one append: there is no moment at which they are registered, and not yet
 * restricted.
 *
 * @param endedOn when the customer relationship ended, if it has
 * @param restricted on what ground processing is restricted, if it is
 */
public record TakeOverCustomerBody(
        RegisterCustomerBody registration,
        @Nullable LocalDate endedOn,
        @Nullable RestrictionGround restricted) implements CustomerBody {

    @Override
    public @Nullable CustomerId customer() {
        return registration.customer();
    }

    @Override
    public @Nullable PurposeId purpose() {
        return registration.purpose();
    }

    @Override
    public @Nullable ProcessingException exception() {
        return registration.exception();
    }

    @Override
    public Set<DataUnit> units() {
        return registration.units();
    }

    TakeOverCustomer seal(SealingDesk<Customer> desk) {
        return new TakeOverCustomer(registration.seal(desk), endedOn, restricted);
    }
}

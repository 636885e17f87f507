// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.ordering;

import fi.lethe.command.customer.CustomerBody;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.stream.SealingDesk;
import fi.lethe.events.ProcessingException;
import fi.lethe.events.PurposeId;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.personal.DataUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An order as an older register has it: one of its invoices may come after the other, each with the order's number. */
public record TakeOverOrderBody(RecordOrderBody order) implements CustomerBody {

    @Override
    public CustomerId customer() {
        return order.customer();
    }

    @Override
    public @Nullable PurposeId purpose() {
        return order.purpose();
    }

    @Override
    public @Nullable ProcessingException exception() {
        return order.exception();
    }

    @Override
    public Set<DataUnit> units() {
        return order.units();
    }

    RecordOrder seal(SealingDesk<Customer> desk) {
        return order.seal(desk, true);
    }
}

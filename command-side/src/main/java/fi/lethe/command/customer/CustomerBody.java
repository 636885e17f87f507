// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer;

import fi.lethe.command.stream.CommandBody;
import fi.lethe.events.customer.CustomerId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a request about a customer says. */
public interface CustomerBody extends CommandBody {

    /** Whom it is about; absent only where a new customer is to get an id. */
    @Nullable
    CustomerId customer();

    @Override
    default @Nullable UUID subject() {
        var customer = customer();
        return customer == null ? null : customer.value();
    }
}

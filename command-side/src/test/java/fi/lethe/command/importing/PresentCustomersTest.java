// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import static fi.lethe.command.importing.OlderRegister.HEADER;
import static fi.lethe.command.importing.OlderRegister.forget;
import static fi.lethe.command.importing.OlderRegister.row;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.command.CommandSide;
import fi.lethe.command.TestHouse;
import fi.lethe.command.axon.Foundations;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.CustomerState;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PresentCustomersTest {
    private final OlderRegister register = new OlderRegister();

    @Test
    void a_customer_stands_as_another_node_has_left_them() {
        register.customers.take(HEADER + row("1", "maija@example.fi"));
        var maija = register.customer("1");
        var on = TestHouse.bean(Foundations.class);
        var overtaken = new CommandSide(on, 100); // not started, so that it hears of nothing
        try {
            var standing = new PresentCustomers(on, overtaken.customers(), new RowPlaces(4, 4));
            assertThat(stateOf(standing.customer(new CustomerId(maija)))).contains(CustomerState.ACTIVE);

            forget(maija, "PT0S");

            assertThat(stateOf(standing.customer(new CustomerId(maija)))).contains(CustomerState.FORGOTTEN);
        } finally {
            overtaken.stop();
        }
    }

    private static Optional<CustomerState> stateOf(Optional<Customer> customer) {
        return customer.map(known -> known.lifecycle().state());
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import static fi.lethe.command.TestHouse.bean;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.command.CommandSide;
import fi.lethe.command.customer.catalogue.CustomerCommands;
import fi.lethe.command.customer.catalogue.Customers;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.stream.CommandType;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.rules.commands.CommandRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A process that lacks a command, or has two of a name, does not start. */
class CatalogueTest {
    private final List<CommandType<?, ?, Customer, CustomerEvent>> types =
            new ArrayList<>(CustomerCommands.all(Duration.ZERO));

    @Test
    void every_rule_has_its_command_in_the_order_of_the_rules() {
        assertThat(catalogue().all()).extracting(route -> route.type().rule()).containsExactly(CommandRule.values());
    }

    @Test
    void a_rule_without_a_command_is_told_by_name() {
        types.removeIf(type -> type.rule() == CommandRule.LIFT_RESTRICTION);

        assertThatThrownBy(this::catalogue)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("LIFT_RESTRICTION");
    }

    @Test
    void a_command_that_is_declared_twice_is_told_by_name() {
        types.add(types.getLast());

        assertThatThrownBy(this::catalogue)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cancel-erasure is declared twice");
    }

    private Catalogue catalogue() {
        return new Catalogue(
                Catalogue.of(Customers.KIND, bean(CommandSide.class).customers(), types));
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import static fi.lethe.command.TestHouse.bean;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.command.CommandSide;
import fi.lethe.command.axon.Foundations;
import fi.lethe.command.cases.CaseFile;
import fi.lethe.command.cases.catalogue.CaseCommands;
import fi.lethe.command.cases.catalogue.Cases;
import fi.lethe.command.cases.opening.CaseNumbers;
import fi.lethe.command.customer.catalogue.CustomerCommands;
import fi.lethe.command.customer.catalogue.Customers;
import fi.lethe.command.customer.forgetting.CancelErasure;
import fi.lethe.command.customer.registering.RegisterCustomerBody;
import fi.lethe.command.customer.registering.TakeOverCustomerBody;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.stream.CommandType;
import fi.lethe.events.cases.CaseEvent;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.rules.commands.CommandRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A process that lacks a command, or has two of a name, does not start. */
class CatalogueTest {
    private final List<CommandType<?, ?, Customer, CustomerEvent>> types =
            new ArrayList<>(CustomerCommands.all(Duration.ZERO, (_, _) -> true));

    private final List<CommandType<?, ?, CaseFile, CaseEvent>> cases = new ArrayList<>(
            CaseCommands.all(new CaseNumbers(bean(Foundations.class).database()), _ -> true));

    @Test
    void every_rule_has_its_command_in_the_order_of_the_rules() {
        assertThat(catalogue().all()).extracting(route -> route.type().rule()).containsExactly(CommandRule.values());
    }

    @Test
    void what_imports_alone_send_is_no_callers() {
        var routes = bean(CommandSide.class).catalogue(Duration.ZERO);

        assertThat(routes.all()).extracting(route -> route.type().rule()).containsExactly(CommandRule.values());
        assertThat(routes.all())
                .extracting(route -> (Object) route.type().body())
                .contains(RegisterCustomerBody.class)
                .doesNotContain(TakeOverCustomerBody.class);
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

    @Test
    void a_command_with_a_gate_of_another_kind_of_stream_is_told_by_name() {
        cases.add(
                CommandType.<CancelErasure, CaseFile, CaseEvent>command(CommandRule.CANCEL_ERASURE, CancelErasure.class)
                        .decide((_, _, _) -> List.of()));

        assertThatThrownBy(this::catalogue)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cancel-erasure has a gate of another kind");
    }

    private Catalogue catalogue() {
        var side = bean(CommandSide.class);
        var routes = new ArrayList<CommandRoute<?, ?, ?, ?>>();
        routes.addAll(Catalogue.of(Customers.KIND, side.customers(), types));
        routes.addAll(Catalogue.of(Cases.KIND, side.cases(), cases));
        return new Catalogue(routes);
    }
}

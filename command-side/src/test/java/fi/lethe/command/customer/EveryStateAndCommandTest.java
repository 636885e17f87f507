// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer;

import static fi.lethe.command.customer.Samples.NOON;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.customer.state.Lifecycle.State;
import fi.lethe.events.customer.CustomerEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table of states and commands: each cell names the events, or the refusal, that must come. */
class EveryStateAndCommandTest {
    private static final Duration PAUSE = Duration.ofDays(3);

    private static final Map<String, CustomerCommand> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("register", Samples.register());
        COMMANDS.put("change-contact", Samples.changeContact());
        COMMANDS.put("order", Samples.order("2"));
        COMMANDS.put("order-open-invoice", Samples.invoicedOrder(2026, "3", "INV-1"));
        COMMANDS.put("settle", Samples.settle("INV-1"));
        COMMANDS.put("settle-unknown", Samples.settle("INV-9"));
        COMMANDS.put("forget", Samples.forget(PAUSE));
        COMMANDS.put("cancel", Samples.cancel());
        COMMANDS.put("start-early", Samples.startDestruction(NOON));
        COMMANDS.put("start-due", Samples.startDestruction(NOON.plus(PAUSE)));
        COMMANDS.put("confirm", Samples.confirmDestroyed(List.of()));
        COMMANDS.put("complete", Samples.complete());
        COMMANDS.put("rest", Samples.forgetTheRest());
    }

    private static final String TABLE = """
            command            | UNKNOWN            | ACTIVE                | ORDERED          | DYING               | PARTLY              | PARTLY-PAID    | FORGOTTEN
            register           | CustomerRegistered | CustomerExists        | CustomerExists   | CustomerExists      | CustomerExists      | CustomerExists | CustomerExists
            change-contact     | -                  | ContactDetailsChanged | ErasureAlreadyOrdered | ErasureAlreadyOrdered | CustomerForgotten | CustomerForgotten | CustomerForgotten
            order              | -                  | OrderRecorded         | ErasureAlreadyOrdered | ErasureAlreadyOrdered | CustomerForgotten | CustomerForgotten | CustomerForgotten
            order-open-invoice | -                  | InvoiceAlreadyOpen    | ErasureAlreadyOrdered | ErasureAlreadyOrdered | CustomerForgotten | CustomerForgotten | CustomerForgotten
            settle             | -                  | InvoiceSettled        | InvoiceSettled   | InvoiceSettled      | InvoiceSettled      | InvoiceUnknown | CustomerForgotten
            settle-unknown     | -                  | InvoiceUnknown        | InvoiceUnknown   | InvoiceUnknown      | InvoiceUnknown      | InvoiceUnknown | CustomerForgotten
            forget             | -                  | ErasureOrdered        | ErasureAlreadyOrdered | ErasureAlreadyOrdered | nothing         | ErasureOrdered | CustomerForgotten
            cancel             | -                  | NoErasureToCancel     | ErasureCancelled | DestructionHasBegun | NoErasureToCancel   | NoErasureToCancel | CustomerForgotten
            start-early        | -                  | nothing               | nothing          | nothing             | nothing             | nothing        | nothing
            start-due          | -                  | nothing               | KeyDestructionStarted | nothing        | nothing             | nothing        | nothing
            confirm            | -                  | nothing               | nothing          | KeysDestroyed       | nothing             | nothing        | nothing
            complete           | -                  | nothing               | nothing          | nothing             | ErasureCompleted    | ErasureCompleted | ErasureCompleted
            rest               | -                  | nothing               | nothing          | nothing             | nothing             | ErasureOrdered | nothing
            """;

    @TestFactory
    Stream<DynamicTest> each_command_in_each_state_gives_what_the_table_says() {
        var rows = TABLE.lines().map(EveryStateAndCommandTest::cells).toList();
        var states = rows.getFirst().subList(1, rows.getFirst().size());
        assertThat(rows.stream().skip(1).map(List::getFirst)).containsExactlyElementsOf(COMMANDS.keySet());
        var cells = new ArrayList<DynamicTest>();
        for (var row : rows.subList(1, rows.size())) {
            for (int column = 0; column < states.size(); column++) {
                var state = states.get(column);
                var expected = row.get(column + 1);
                if (!expected.equals("-")) {
                    cells.add(DynamicTest.dynamicTest(
                            row.getFirst() + " when " + state + ": " + expected,
                            () -> assertEquals(expected, outcome(customer(state), row.getFirst()))));
                }
            }
        }
        return cells.stream();
    }

    @Test
    void an_open_invoice_holds_its_years_billing_and_the_reference_key_and_nothing_else() {
        var ordered = Deciding.decide(customer("ACTIVE"), Samples.forget(PAUSE)).getFirst();

        assertThat(ordered).isInstanceOfSatisfying(fi.lethe.events.customer.ErasureOrdered.class, order -> {
            assertThat(order.shred().stream().map(key -> key.unit().toString()))
                    .containsExactlyInAnyOrder("IDENTITY 1", "CONTACT private/1", "ORDERS 2026");
            assertThat(order.retained().stream().map(kept -> kept.unit() + " " + kept.ground()))
                    .containsExactly("BILLING 2026 OPEN_INVOICE");
            assertThat(order.keysDieAt()).isEqualTo(NOON.plus(PAUSE));
        });
    }

    @Test
    void what_was_paid_during_the_pause_dies_with_the_rest() {
        var paid = run(customer("ORDERED"), Samples.settle("INV-1"));
        var dead = run(run(paid, Samples.startDestruction(NOON.plus(PAUSE))), confirmAll(paid));

        assertEquals(State.FORGOTTEN, dead.lifecycle().state());
    }

    @Test
    void a_cancelled_erasure_restores_the_state_before() {
        assertEquals(
                State.ACTIVE,
                run(customer("ORDERED"), Samples.cancel()).lifecycle().state());
    }

    private static Customer customer(String state) {
        var active = run(run(Customer.UNKNOWN, Samples.register()), Samples.invoicedOrder(2026, "1", "INV-1"));
        return switch (state) {
            case "UNKNOWN" -> Customer.UNKNOWN;
            case "ACTIVE" -> active;
            case "ORDERED" -> run(active, Samples.forget(PAUSE));
            case "DYING" -> run(run(active, Samples.forget(PAUSE)), Samples.startDestruction(NOON.plus(PAUSE)));
            case "PARTLY" -> destroyed(customer("DYING"));
            case "PARTLY-PAID" -> run(customer("PARTLY"), Samples.settle("INV-1"));
            case "FORGOTTEN" -> {
                var ordered = run(customer("PARTLY-PAID"), Samples.forgetTheRest());
                yield destroyed(run(ordered, Samples.startDestruction(NOON)));
            }
            default -> throw new IllegalArgumentException(state);
        };
    }

    private static Customer destroyed(Customer dying) {
        return run(dying, Samples.confirmDestroyed(dying.erasure().dying()));
    }

    private static CustomerCommand confirmAll(Customer customer) {
        return Samples.confirmDestroyed(List.copyOf(customer.keys().keys()));
    }

    private static Customer run(Customer customer, CustomerCommand command) {
        var events = Deciding.decide(customer, command);
        assertThat(events).isNotEmpty();
        return customer.evolve(events);
    }

    private static String outcome(Customer customer, String command) {
        try {
            List<CustomerEvent> events = Deciding.decide(customer, requireNonNull(COMMANDS.get(command)));
            return events.isEmpty() ? "nothing" : events.getFirst().getClass().getSimpleName();
        } catch (CustomerRefusal refusal) {
            return refusal.getClass().getSimpleName();
        }
    }

    private static List<String> cells(String line) {
        return Stream.of(line.split("\\|")).map(String::strip).toList();
    }
}

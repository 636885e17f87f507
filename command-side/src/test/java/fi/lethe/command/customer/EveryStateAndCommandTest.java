// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer;

import static fi.lethe.command.customer.CustomersByState.PAUSE;
import static fi.lethe.command.customer.CustomersByState.customer;
import static fi.lethe.command.customer.CustomersByState.run;
import static fi.lethe.command.customer.Samples.NOON;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.customer.state.Lifecycle.State;
import fi.lethe.events.ProcessingException;
import fi.lethe.events.Source;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.ErasureEvent.ErasureOrdered;
import fi.lethe.events.customer.HowSettled;
import fi.lethe.events.customer.RestrictionGround;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table of states and commands: each cell names the events, or the refusal, that must come. */
class EveryStateAndCommandTest {
    private static final Map<String, CustomerCommand> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("register", Samples.register());
        COMMANDS.put("change-contact", Samples.changeContact());
        COMMANDS.put("change-by-others", Samples.changeContact(Source.AUTHORITY_UPDATE));
        COMMANDS.put("order", Samples.order("2"));
        COMMANDS.put("order-excepted", Samples.order(2026, "2", ProcessingException.LEGAL_CLAIM));
        COMMANDS.put("order-new-year", Samples.order(2027, "2", ProcessingException.CONSENT));
        COMMANDS.put("order-open-invoice", Samples.invoicedOrder(2026, "3", "INV-1"));
        COMMANDS.put("settle", Samples.settle("INV-1"));
        COMMANDS.put("settle-unknown", Samples.settle("INV-9"));
        COMMANDS.put("write-off", Samples.settle("INV-1", HowSettled.WRITTEN_OFF));
        COMMANDS.put("free-order", Samples.freeOrder(2026, "4", "INV-4"));
        COMMANDS.put("credit", Samples.creditNote(2026, "C-1", Samples.credit("INV-1", true, true)));
        COMMANDS.put("credit-partly", Samples.creditNote(2026, "C-1", Samples.credit("INV-1", true, false)));
        COMMANDS.put("credit-unknown", Samples.creditNote(2026, "C-1", Samples.credit("INV-9", false, false)));
        COMMANDS.put("credit-unnamed", Samples.creditNote(2026, "C-1", null));
        COMMANDS.put("end", Samples.endRelationship());
        COMMANDS.put("assign", Samples.assignRole(null));
        COMMANDS.put("assign-excepted", Samples.assignRole(ProcessingException.RIGHTS_OF_ANOTHER));
        COMMANDS.put("end-role", Samples.endRole());
        COMMANDS.put("restrict", Samples.restrict(RestrictionGround.OBJECTION_PENDING));
        COMMANDS.put("lift", Samples.lift());
        COMMANDS.put("forget", Samples.forget(PAUSE));
        COMMANDS.put("cancel", Samples.cancel());
        COMMANDS.put("start-early", Samples.startDestruction(NOON));
        COMMANDS.put("start-due", Samples.startDestruction(NOON.plus(PAUSE)));
        COMMANDS.put("confirm", Samples.confirmDestroyed(List.of()));
        COMMANDS.put("complete", Samples.complete());
        COMMANDS.put("rest", Samples.forgetTheRest());
    }

    private static final String STATES = """
            command            | UNKNOWN            | ACTIVE                         | ENDED                                        | ORDERED               | DYING                 | PARTLY               | PARTLY-PAID          | FORGOTTEN
            register           | CustomerRegistered | CustomerExists                 | CustomerExists                               | CustomerExists        | CustomerExists        | CustomerExists       | CustomerExists       | CustomerExists
            change-contact     | -                  | ContactDetailsChanged          | ContactDetailsChanged                        | ErasureAlreadyOrdered | ErasureAlreadyOrdered | CustomerForgotten    | CustomerForgotten    | CustomerForgotten
            change-by-others   | -                  | ContactDetailsChanged          | ContactDetailsChanged                        | ErasureAlreadyOrdered | ErasureAlreadyOrdered | CustomerForgotten    | CustomerForgotten    | CustomerForgotten
            order              | -                  | OrderRecorded                  | OrderRecorded + CustomerRelationshipReopened | ErasureAlreadyOrdered | ErasureAlreadyOrdered | CustomerForgotten    | CustomerForgotten    | CustomerForgotten
            order-excepted     | -                  | OrderRecorded                  | OrderRecorded + CustomerRelationshipReopened | ErasureAlreadyOrdered | ErasureAlreadyOrdered | CustomerForgotten    | CustomerForgotten    | CustomerForgotten
            order-new-year     | -                  | OrderRecorded                  | OrderRecorded + CustomerRelationshipReopened | ErasureAlreadyOrdered | ErasureAlreadyOrdered | CustomerForgotten    | CustomerForgotten    | CustomerForgotten
            order-open-invoice | -                  | InvoiceAlreadyOpen             | InvoiceAlreadyOpen                           | ErasureAlreadyOrdered | ErasureAlreadyOrdered | CustomerForgotten    | CustomerForgotten    | CustomerForgotten
            settle             | -                  | InvoiceSettled                 | InvoiceSettled                               | InvoiceSettled        | InvoiceSettled        | InvoiceSettled       | InvoiceUnknown       | CustomerForgotten
            settle-unknown     | -                  | InvoiceUnknown                 | InvoiceUnknown                               | InvoiceUnknown        | InvoiceUnknown        | InvoiceUnknown       | InvoiceUnknown       | CustomerForgotten
            write-off          | -                  | InvoiceSettled                 | InvoiceSettled                               | InvoiceSettled        | InvoiceSettled        | InvoiceSettled       | InvoiceUnknown       | CustomerForgotten
            free-order         | -                  | OrderRecorded                  | OrderRecorded + CustomerRelationshipReopened | ErasureAlreadyOrdered | ErasureAlreadyOrdered | CustomerForgotten    | CustomerForgotten    | CustomerForgotten
            credit             | -                  | OrderRecorded + InvoiceSettled | OrderRecorded + InvoiceSettled               | ErasureAlreadyOrdered | ErasureAlreadyOrdered | CustomerForgotten    | CustomerForgotten    | CustomerForgotten
            credit-partly      | -                  | OrderRecorded                  | OrderRecorded                                | ErasureAlreadyOrdered | ErasureAlreadyOrdered | CustomerForgotten    | CustomerForgotten    | CustomerForgotten
            credit-unknown     | -                  | CreditedInvoiceUnknown         | CreditedInvoiceUnknown                       | ErasureAlreadyOrdered | ErasureAlreadyOrdered | CustomerForgotten    | CustomerForgotten    | CustomerForgotten
            credit-unnamed     | -                  | OrderRecorded                  | OrderRecorded                                | ErasureAlreadyOrdered | ErasureAlreadyOrdered | CustomerForgotten    | CustomerForgotten    | CustomerForgotten
            end                | -                  | CustomerRelationshipEnded      | RelationshipHasEnded                         | ErasureAlreadyOrdered | ErasureAlreadyOrdered | CustomerForgotten    | CustomerForgotten    | CustomerForgotten
            assign             | -                  | ContactRoleAssigned            | RelationshipHasEnded                         | ErasureAlreadyOrdered | ErasureAlreadyOrdered | CustomerForgotten    | CustomerForgotten    | CustomerForgotten
            assign-excepted    | -                  | ContactRoleAssigned            | RelationshipHasEnded                         | ErasureAlreadyOrdered | ErasureAlreadyOrdered | CustomerForgotten    | CustomerForgotten    | CustomerForgotten
            end-role           | -                  | NoContactRole                  | NoContactRole                                | NoContactRole         | NoContactRole         | NoContactRole        | NoContactRole        | CustomerForgotten
            restrict           | -                  | ProcessingRestricted           | ProcessingRestricted                         | ErasureAlreadyOrdered | ErasureAlreadyOrdered | ProcessingRestricted | ProcessingRestricted | CustomerForgotten
            lift               | -                  | NotRestricted                  | NotRestricted                                | NotRestricted         | NotRestricted         | NotRestricted        | NotRestricted        | CustomerForgotten
            forget             | -                  | ErasureOrdered                 | ErasureOrdered                               | ErasureAlreadyOrdered | ErasureAlreadyOrdered | nothing              | ErasureOrdered       | CustomerForgotten
            cancel             | -                  | NoErasureToCancel              | NoErasureToCancel                            | ErasureCancelled      | DestructionHasBegun   | NoErasureToCancel    | NoErasureToCancel    | CustomerForgotten
            start-early        | -                  | nothing                        | nothing                                      | nothing               | nothing               | nothing              | nothing              | nothing
            start-due          | -                  | nothing                        | nothing                                      | KeyDestructionStarted | nothing               | nothing              | nothing              | nothing
            confirm            | -                  | nothing                        | nothing                                      | nothing               | KeysDestroyed         | nothing              | nothing              | nothing
            complete           | -                  | nothing                        | nothing                                      | nothing               | nothing               | ErasureCompleted     | ErasureCompleted     | ErasureCompleted
            rest               | -                  | nothing                        | nothing                                      | nothing               | nothing               | nothing              | ErasureOrdered       | nothing
            """;

    /** A restriction stands beside the state. */
    private static final String RESTRICTED = """
            command            | RESTRICTED                                | OPPOSED                                   | ENDED-RESTRICTED                                                   | ORDERED-RESTRICTED    | DYING-RESTRICTED      | PARTLY-RESTRICTED | PARTLY-OPPOSED    | PAID-RESTRICTED   | PAID-OPPOSED
            register           | CustomerExists                            | CustomerExists                            | CustomerExists                                                     | CustomerExists        | CustomerExists        | CustomerExists    | CustomerExists    | CustomerExists    | CustomerExists
            change-contact     | ContactDetailsChanged                     | ContactDetailsChanged                     | ContactDetailsChanged                                              | ErasureAlreadyOrdered | ErasureAlreadyOrdered | CustomerForgotten | CustomerForgotten | CustomerForgotten | CustomerForgotten
            change-by-others   | ProcessingIsRestricted                    | ProcessingIsRestricted                    | ProcessingIsRestricted                                             | ErasureAlreadyOrdered | ErasureAlreadyOrdered | CustomerForgotten | CustomerForgotten | CustomerForgotten | CustomerForgotten
            order              | ProcessingIsRestricted                    | ProcessingIsRestricted                    | ProcessingIsRestricted                                             | ErasureAlreadyOrdered | ErasureAlreadyOrdered | CustomerForgotten | CustomerForgotten | CustomerForgotten | CustomerForgotten
            order-excepted     | OrderRecorded                             | OrderRecorded                             | OrderRecorded + CustomerRelationshipReopened                       | ErasureAlreadyOrdered | ErasureAlreadyOrdered | CustomerForgotten | CustomerForgotten | CustomerForgotten | CustomerForgotten
            order-new-year     | OrderRecorded + RestrictionExtended       | OrderRecorded + RestrictionExtended       | OrderRecorded + CustomerRelationshipReopened + RestrictionExtended | ErasureAlreadyOrdered | ErasureAlreadyOrdered | CustomerForgotten | CustomerForgotten | CustomerForgotten | CustomerForgotten
            order-open-invoice | ProcessingIsRestricted                    | ProcessingIsRestricted                    | ProcessingIsRestricted                                             | ErasureAlreadyOrdered | ErasureAlreadyOrdered | CustomerForgotten | CustomerForgotten | CustomerForgotten | CustomerForgotten
            settle             | InvoiceSettled                            | InvoiceSettled                            | InvoiceSettled                                                     | InvoiceSettled        | InvoiceSettled        | InvoiceSettled    | InvoiceSettled    | InvoiceUnknown    | InvoiceUnknown
            settle-unknown     | InvoiceUnknown                            | InvoiceUnknown                            | InvoiceUnknown                                                     | InvoiceUnknown        | InvoiceUnknown        | InvoiceUnknown    | InvoiceUnknown    | InvoiceUnknown    | InvoiceUnknown
            write-off          | InvoiceSettled                            | InvoiceSettled                            | InvoiceSettled                                                     | InvoiceSettled        | InvoiceSettled        | InvoiceSettled    | InvoiceSettled    | InvoiceUnknown    | InvoiceUnknown
            free-order         | ProcessingIsRestricted                    | ProcessingIsRestricted                    | ProcessingIsRestricted                                             | ErasureAlreadyOrdered | ErasureAlreadyOrdered | CustomerForgotten | CustomerForgotten | CustomerForgotten | CustomerForgotten
            credit             | ProcessingIsRestricted                    | ProcessingIsRestricted                    | ProcessingIsRestricted                                             | ErasureAlreadyOrdered | ErasureAlreadyOrdered | CustomerForgotten | CustomerForgotten | CustomerForgotten | CustomerForgotten
            credit-partly      | ProcessingIsRestricted                    | ProcessingIsRestricted                    | ProcessingIsRestricted                                             | ErasureAlreadyOrdered | ErasureAlreadyOrdered | CustomerForgotten | CustomerForgotten | CustomerForgotten | CustomerForgotten
            credit-unknown     | ProcessingIsRestricted                    | ProcessingIsRestricted                    | ProcessingIsRestricted                                             | ErasureAlreadyOrdered | ErasureAlreadyOrdered | CustomerForgotten | CustomerForgotten | CustomerForgotten | CustomerForgotten
            credit-unnamed     | ProcessingIsRestricted                    | ProcessingIsRestricted                    | ProcessingIsRestricted                                             | ErasureAlreadyOrdered | ErasureAlreadyOrdered | CustomerForgotten | CustomerForgotten | CustomerForgotten | CustomerForgotten
            end                | CustomerRelationshipEnded                 | CustomerRelationshipEnded                 | RelationshipHasEnded                                               | ErasureAlreadyOrdered | ErasureAlreadyOrdered | CustomerForgotten | CustomerForgotten | CustomerForgotten | CustomerForgotten
            assign             | ProcessingIsRestricted                    | ProcessingIsRestricted                    | RelationshipHasEnded                                               | ErasureAlreadyOrdered | ErasureAlreadyOrdered | CustomerForgotten | CustomerForgotten | CustomerForgotten | CustomerForgotten
            assign-excepted    | ContactRoleAssigned + RestrictionExtended | ContactRoleAssigned + RestrictionExtended | RelationshipHasEnded                                               | ErasureAlreadyOrdered | ErasureAlreadyOrdered | CustomerForgotten | CustomerForgotten | CustomerForgotten | CustomerForgotten
            end-role           | NoContactRole                             | NoContactRole                             | NoContactRole                                                      | NoContactRole         | NoContactRole         | NoContactRole     | NoContactRole     | NoContactRole     | NoContactRole
            restrict           | AlreadyRestricted                         | AlreadyRestricted                         | AlreadyRestricted                                                  | ErasureAlreadyOrdered | ErasureAlreadyOrdered | AlreadyRestricted | AlreadyRestricted | AlreadyRestricted | AlreadyRestricted
            lift               | RestrictionLifted                         | RestrictionLifted                         | RestrictionLifted                                                  | RestrictionLifted     | RestrictionLifted     | RestrictionLifted | RestrictionLifted | RestrictionLifted | RestrictionLifted
            forget             | ErasureOrdered                            | ErasureOpposed                            | ErasureOrdered                                                     | ErasureAlreadyOrdered | ErasureAlreadyOrdered | nothing           | ErasureOpposed    | ErasureOrdered    | ErasureOpposed
            cancel             | NoErasureToCancel                         | NoErasureToCancel                         | NoErasureToCancel                                                  | ErasureCancelled      | DestructionHasBegun   | NoErasureToCancel | NoErasureToCancel | NoErasureToCancel | NoErasureToCancel
            start-early        | nothing                                   | nothing                                   | nothing                                                            | nothing               | nothing               | nothing           | nothing           | nothing           | nothing
            start-due          | nothing                                   | nothing                                   | nothing                                                            | KeyDestructionStarted | nothing               | nothing           | nothing           | nothing           | nothing
            confirm            | nothing                                   | nothing                                   | nothing                                                            | nothing               | KeysDestroyed         | nothing           | nothing           | nothing           | nothing
            complete           | nothing                                   | nothing                                   | nothing                                                            | nothing               | nothing               | ErasureCompleted  | ErasureCompleted  | ErasureCompleted  | ErasureCompleted
            rest               | nothing                                   | nothing                                   | nothing                                                            | nothing               | nothing               | nothing           | nothing           | ErasureOrdered    | nothing
            """;

    private static final String IN_ROLE = """
            command            | IN-ROLE                        | ENDED-IN-ROLE                                | RESTRICTED-IN-ROLE                  | ORDERED-IN-ROLE       | PARTLY-IN-ROLE       | PARTLY-ROLE-ENDED    | OPPOSED-ROLE-ENDED
            register           | CustomerExists                 | CustomerExists                               | CustomerExists                      | CustomerExists        | CustomerExists       | CustomerExists       | CustomerExists
            change-contact     | ContactDetailsChanged          | ContactDetailsChanged                        | ContactDetailsChanged               | ErasureAlreadyOrdered | CustomerForgotten    | CustomerForgotten    | CustomerForgotten
            change-by-others   | ContactDetailsChanged          | ContactDetailsChanged                        | ProcessingIsRestricted              | ErasureAlreadyOrdered | CustomerForgotten    | CustomerForgotten    | CustomerForgotten
            order              | OrderRecorded                  | OrderRecorded + CustomerRelationshipReopened | ProcessingIsRestricted              | ErasureAlreadyOrdered | CustomerForgotten    | CustomerForgotten    | CustomerForgotten
            order-excepted     | OrderRecorded                  | OrderRecorded + CustomerRelationshipReopened | OrderRecorded                       | ErasureAlreadyOrdered | CustomerForgotten    | CustomerForgotten    | CustomerForgotten
            order-new-year     | OrderRecorded                  | OrderRecorded + CustomerRelationshipReopened | OrderRecorded + RestrictionExtended | ErasureAlreadyOrdered | CustomerForgotten    | CustomerForgotten    | CustomerForgotten
            order-open-invoice | InvoiceAlreadyOpen             | InvoiceAlreadyOpen                           | ProcessingIsRestricted              | ErasureAlreadyOrdered | CustomerForgotten    | CustomerForgotten    | CustomerForgotten
            settle             | InvoiceSettled                 | InvoiceSettled                               | InvoiceSettled                      | InvoiceSettled        | InvoiceUnknown       | InvoiceUnknown       | InvoiceUnknown
            settle-unknown     | InvoiceUnknown                 | InvoiceUnknown                               | InvoiceUnknown                      | InvoiceUnknown        | InvoiceUnknown       | InvoiceUnknown       | InvoiceUnknown
            write-off          | InvoiceSettled                 | InvoiceSettled                               | InvoiceSettled                      | InvoiceSettled        | InvoiceUnknown       | InvoiceUnknown       | InvoiceUnknown
            free-order         | OrderRecorded                  | OrderRecorded + CustomerRelationshipReopened | ProcessingIsRestricted              | ErasureAlreadyOrdered | CustomerForgotten    | CustomerForgotten    | CustomerForgotten
            credit             | OrderRecorded + InvoiceSettled | OrderRecorded + InvoiceSettled               | ProcessingIsRestricted              | ErasureAlreadyOrdered | CustomerForgotten    | CustomerForgotten    | CustomerForgotten
            credit-partly      | OrderRecorded                  | OrderRecorded                                | ProcessingIsRestricted              | ErasureAlreadyOrdered | CustomerForgotten    | CustomerForgotten    | CustomerForgotten
            credit-unknown     | CreditedInvoiceUnknown         | CreditedInvoiceUnknown                       | ProcessingIsRestricted              | ErasureAlreadyOrdered | CustomerForgotten    | CustomerForgotten    | CustomerForgotten
            credit-unnamed     | OrderRecorded                  | OrderRecorded                                | ProcessingIsRestricted              | ErasureAlreadyOrdered | CustomerForgotten    | CustomerForgotten    | CustomerForgotten
            end                | CustomerRelationshipEnded      | RelationshipHasEnded                         | CustomerRelationshipEnded           | ErasureAlreadyOrdered | CustomerForgotten    | CustomerForgotten    | CustomerForgotten
            assign             | ContactRoleAssigned            | RelationshipHasEnded                         | ProcessingIsRestricted              | ErasureAlreadyOrdered | CustomerForgotten    | CustomerForgotten    | CustomerForgotten
            assign-excepted    | ContactRoleAssigned            | RelationshipHasEnded                         | ContactRoleAssigned                 | ErasureAlreadyOrdered | CustomerForgotten    | CustomerForgotten    | CustomerForgotten
            end-role           | ContactRoleEnded               | ContactRoleEnded                             | ContactRoleEnded                    | ContactRoleEnded      | ContactRoleEnded     | NoContactRole        | NoContactRole
            restrict           | ProcessingRestricted           | ProcessingRestricted                         | AlreadyRestricted                   | ErasureAlreadyOrdered | ProcessingRestricted | ProcessingRestricted | AlreadyRestricted
            lift               | NotRestricted                  | NotRestricted                                | RestrictionLifted                   | NotRestricted         | NotRestricted        | NotRestricted        | RestrictionLifted
            forget             | ErasureOrdered                 | ErasureOrdered                               | ErasureOrdered                      | ErasureAlreadyOrdered | nothing              | ErasureOrdered       | ErasureOpposed
            cancel             | NoErasureToCancel              | NoErasureToCancel                            | NoErasureToCancel                   | ErasureCancelled      | NoErasureToCancel    | NoErasureToCancel    | NoErasureToCancel
            start-early        | nothing                        | nothing                                      | nothing                             | nothing               | nothing              | nothing              | nothing
            start-due          | nothing                        | nothing                                      | nothing                             | KeyDestructionStarted | nothing              | nothing              | nothing
            confirm            | nothing                        | nothing                                      | nothing                             | nothing               | nothing              | nothing              | nothing
            complete           | nothing                        | nothing                                      | nothing                             | nothing               | ErasureCompleted     | ErasureCompleted     | ErasureCompleted
            rest               | nothing                        | nothing                                      | nothing                             | nothing               | nothing              | ErasureOrdered       | nothing
            """;

    @TestFactory
    Stream<DynamicTest> each_command_in_each_state_gives_what_the_table_says() {
        return Stream.of(STATES, RESTRICTED, IN_ROLE).flatMap(EveryStateAndCommandTest::cells);
    }

    private static Stream<DynamicTest> cells(String table) {
        var rows = table.lines().map(EveryStateAndCommandTest::row).toList();
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

        assertThat(ordered).isInstanceOfSatisfying(ErasureOrdered.class, order -> {
            assertThat(order.shred().stream().map(key -> key.unit().toString()))
                    .containsExactlyInAnyOrder("IDENTITY 1", "CONTACT private/1", "ORDERS 2026");
            assertThat(order.retained().stream().map(kept -> kept.unit() + " " + kept.ground()))
                    .containsExactly("BILLING 2026 OPEN_INVOICE");
            assertThat(order.keysDieAt()).isEqualTo(NOON.plus(PAUSE));
        });
    }

    @Test
    void an_invoice_of_nothing_and_a_credit_note_hold_nothing() {
        var paid = run(customer("ACTIVE"), Samples.settle("INV-1"));
        var free = run(paid, Samples.freeOrder(2025, "2", "INV-2"));
        var credited = run(free, Samples.creditNote(2024, "C-1", Samples.credit("INV-1", true, false)));

        assertThat(Deciding.decide(credited, Samples.forget(PAUSE)).getFirst())
                .isInstanceOfSatisfying(
                        ErasureOrdered.class,
                        order -> assertThat(order.retained()).isEmpty());
    }

    @Test
    void an_invoice_that_was_credited_in_part_is_held_and_one_that_was_credited_or_written_off_is_not() {
        var partly = run(customer("ACTIVE"), Samples.creditNote(2026, "C-1", Samples.credit("INV-1", true, false)));
        var all = run(partly, Samples.creditNote(2026, "C-2", Samples.credit("INV-1", true, true)));
        var writtenOff = run(partly, Samples.settle("INV-1", HowSettled.WRITTEN_OFF));

        assertThat(partly.invoices().open()).hasSize(1);
        assertThat(all.invoices().open()).isEmpty();
        assertThat(writtenOff.invoices().open()).isEmpty();
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

    private static CustomerCommand confirmAll(Customer customer) {
        return Samples.confirmDestroyed(List.copyOf(customer.keys().keys()));
    }

    private static String outcome(Customer customer, String command) {
        try {
            List<CustomerEvent> events = Deciding.decide(customer, requireNonNull(COMMANDS.get(command)));
            return events.isEmpty()
                    ? "nothing"
                    : events.stream()
                            .map(event -> event.getClass().getSimpleName())
                            .collect(Collectors.joining(" + "));
        } catch (CustomerRefusal refusal) {
            return refusal.getClass().getSimpleName();
        }
    }

    private static List<String> row(String line) {
        return Stream.of(line.split("\\|")).map(String::strip).toList();
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer;

import static fi.lethe.command.customer.CustomersByState.PAUSE;
import static fi.lethe.command.customer.CustomersByState.customer;
import static fi.lethe.command.customer.CustomersByState.run;
import static fi.lethe.command.customer.Samples.NOON;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.lethe.command.customer.catalogue.Customers;
import fi.lethe.command.customer.objecting.Objecting;
import fi.lethe.command.customer.objecting.Objecting.ObjectToProcessing;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.stream.Decision;
import fi.lethe.command.stream.StateRefusal;
import fi.lethe.events.ProcessingException;
import fi.lethe.events.Source;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.CustomerState;
import fi.lethe.events.customer.ErasureEvent.ErasureOrdered;
import fi.lethe.events.customer.HowSettled;
import fi.lethe.events.customer.RestrictionGround;
import fi.lethe.rules.definition.BuiltInDefinition;
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
    private static final Map<String, Decision<Customer, CustomerEvent>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("register", Samples.register());
        COMMANDS.put("change-contact", Samples.changeContact());
        COMMANDS.put("change-by-others", Samples.changeContact(Source.AUTHORITY_UPDATE));
        COMMANDS.put("rectify", RectifyingSamples.name(Source.PHONE));
        COMMANDS.put("rectify-by-others", RectifyingSamples.name(Source.AUTHORITY_UPDATE));
        COMMANDS.put("dispose", RectifyingSamples.unnecessaryContact());
        COMMANDS.put("remove", RectifyingSamples.organisationTakenOut());
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
        COMMANDS.put("object", object());
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
            register           | CustomerRegistered | customer-exists                | customer-exists                              | customer-exists       | customer-exists       | customer-exists      | customer-exists      | customer-exists
            change-contact     | -                  | ContactDetailsChanged          | ContactDetailsChanged                        | erasure-ordered       | erasure-ordered       | customer-forgotten   | customer-forgotten   | customer-forgotten
            change-by-others   | -                  | ContactDetailsChanged          | ContactDetailsChanged                        | erasure-ordered       | erasure-ordered       | customer-forgotten   | customer-forgotten   | customer-forgotten
            rectify            | -                 | DataRectified                 | DataRectified                               | erasure-ordered      | erasure-ordered      | customer-forgotten  | customer-forgotten  | customer-forgotten
            rectify-by-others  | -                 | DataRectified                 | DataRectified                               | erasure-ordered      | erasure-ordered      | customer-forgotten  | customer-forgotten  | customer-forgotten
            dispose            | -                 | DataRectified + DisposalOrdered | DataRectified + DisposalOrdered             | erasure-ordered      | erasure-ordered      | customer-forgotten  | customer-forgotten  | customer-forgotten
            remove             | -                 | nothing                       | nothing                                     | erasure-ordered      | erasure-ordered      | customer-forgotten  | customer-forgotten  | customer-forgotten
            order              | -                  | OrderRecorded                  | OrderRecorded + CustomerRelationshipReopened | erasure-ordered       | erasure-ordered       | customer-forgotten   | customer-forgotten   | customer-forgotten
            order-excepted     | -                  | OrderRecorded                  | OrderRecorded + CustomerRelationshipReopened | erasure-ordered       | erasure-ordered       | customer-forgotten   | customer-forgotten   | customer-forgotten
            order-new-year     | -                  | OrderRecorded                  | OrderRecorded + CustomerRelationshipReopened | erasure-ordered       | erasure-ordered       | customer-forgotten   | customer-forgotten   | customer-forgotten
            order-open-invoice | -                  | invoice-exists                 | invoice-exists                               | erasure-ordered       | erasure-ordered       | customer-forgotten   | customer-forgotten   | customer-forgotten
            settle             | -                  | InvoiceSettled                 | InvoiceSettled                               | InvoiceSettled        | InvoiceSettled        | InvoiceSettled       | invoice-unknown      | customer-forgotten
            settle-unknown     | -                  | invoice-unknown                | invoice-unknown                              | invoice-unknown       | invoice-unknown       | invoice-unknown      | invoice-unknown      | customer-forgotten
            write-off          | -                  | InvoiceSettled                 | InvoiceSettled                               | InvoiceSettled        | InvoiceSettled        | InvoiceSettled       | invoice-unknown      | customer-forgotten
            free-order         | -                  | OrderRecorded                  | OrderRecorded + CustomerRelationshipReopened | erasure-ordered       | erasure-ordered       | customer-forgotten   | customer-forgotten   | customer-forgotten
            credit             | -                  | OrderRecorded + InvoiceSettled | OrderRecorded + InvoiceSettled               | erasure-ordered       | erasure-ordered       | customer-forgotten   | customer-forgotten   | customer-forgotten
            credit-partly      | -                  | OrderRecorded                  | OrderRecorded                                | erasure-ordered       | erasure-ordered       | customer-forgotten   | customer-forgotten   | customer-forgotten
            credit-unknown     | -                  | invoice-unknown                | invoice-unknown                              | erasure-ordered       | erasure-ordered       | customer-forgotten   | customer-forgotten   | customer-forgotten
            credit-unnamed     | -                  | OrderRecorded                  | OrderRecorded                                | erasure-ordered       | erasure-ordered       | customer-forgotten   | customer-forgotten   | customer-forgotten
            end                | -                  | CustomerRelationshipEnded      | relationship-ended                           | erasure-ordered       | erasure-ordered       | customer-forgotten   | customer-forgotten   | customer-forgotten
            assign             | -                  | ContactRoleAssigned            | relationship-ended                           | erasure-ordered       | erasure-ordered       | customer-forgotten   | customer-forgotten   | customer-forgotten
            assign-excepted    | -                  | ContactRoleAssigned            | relationship-ended                           | erasure-ordered       | erasure-ordered       | customer-forgotten   | customer-forgotten   | customer-forgotten
            end-role           | -                  | no-contact-role                | no-contact-role                              | no-contact-role       | no-contact-role       | no-contact-role      | no-contact-role      | customer-forgotten
            restrict           | -                  | ProcessingRestricted           | ProcessingRestricted                         | erasure-ordered       | erasure-ordered       | ProcessingRestricted | ProcessingRestricted | customer-forgotten
            lift               | -                  | not-restricted                 | not-restricted                               | not-restricted        | not-restricted        | not-restricted       | not-restricted       | customer-forgotten
            object             | -                  | ObjectionRaised                | ObjectionRaised                              | ObjectionRaised       | ObjectionRaised       | ObjectionRaised      | ObjectionRaised      | customer-forgotten
            forget             | -                  | ErasureOrdered                 | ErasureOrdered                               | erasure-ordered       | erasure-ordered       | nothing              | ErasureOrdered       | customer-forgotten
            cancel             | -                  | no-erasure-ordered             | no-erasure-ordered                           | ErasureCancelled      | destruction-started   | no-erasure-ordered   | no-erasure-ordered   | customer-forgotten
            start-early        | -                  | nothing                        | nothing                                      | nothing               | nothing               | nothing              | nothing              | nothing
            start-due          | -                  | nothing                        | nothing                                      | KeyDestructionStarted | nothing               | nothing              | nothing              | nothing
            confirm            | -                  | nothing                        | nothing                                      | nothing               | KeysDestroyed         | nothing              | nothing              | nothing
            complete           | -                  | nothing                        | nothing                                      | nothing               | nothing               | ErasureCompleted     | ErasureCompleted     | ErasureCompleted
            rest               | -                  | nothing                        | nothing                                      | nothing               | nothing               | nothing              | ErasureOrdered       | nothing
            """;

    /** A restriction stands beside the state. */
    private static final String RESTRICTED = """
            command            | RESTRICTED                                | OPPOSED                                   | ENDED-RESTRICTED                                                   | ORDERED-RESTRICTED    | DYING-RESTRICTED      | PARTLY-RESTRICTED | PARTLY-OPPOSED    | PAID-RESTRICTED   | PAID-OPPOSED
            register           | customer-exists                           | customer-exists                           | customer-exists                                                    | customer-exists       | customer-exists       | customer-exists   | customer-exists   | customer-exists   | customer-exists
            change-contact     | ContactDetailsChanged                     | ContactDetailsChanged                     | ContactDetailsChanged                                              | erasure-ordered       | erasure-ordered       | customer-forgotten| customer-forgotten| customer-forgotten| customer-forgotten
            change-by-others   | processing-restricted                     | processing-restricted                     | processing-restricted                                              | erasure-ordered       | erasure-ordered       | customer-forgotten| customer-forgotten| customer-forgotten| customer-forgotten
            rectify            | DataRectified                            | DataRectified                            | DataRectified                                                     | erasure-ordered      | erasure-ordered      | customer-forgotten | customer-forgotten | customer-forgotten | customer-forgotten
            rectify-by-others  | processing-restricted                    | processing-restricted                    | processing-restricted                                             | erasure-ordered      | erasure-ordered      | processing-restricted | processing-restricted | processing-restricted | processing-restricted
            dispose            | DataRectified + DisposalOrdered + RestrictionExtended | erasure-opposed                          | DataRectified + DisposalOrdered + RestrictionExtended             | erasure-ordered      | erasure-ordered      | customer-forgotten | customer-forgotten | customer-forgotten | customer-forgotten
            remove             | nothing                                  | nothing                                  | nothing                                                           | erasure-ordered      | erasure-ordered      | customer-forgotten | customer-forgotten | customer-forgotten | customer-forgotten
            order              | processing-restricted                     | processing-restricted                     | processing-restricted                                              | erasure-ordered       | erasure-ordered       | customer-forgotten| customer-forgotten| customer-forgotten| customer-forgotten
            order-excepted     | OrderRecorded                             | OrderRecorded                             | OrderRecorded + CustomerRelationshipReopened                       | erasure-ordered       | erasure-ordered       | customer-forgotten| customer-forgotten| customer-forgotten| customer-forgotten
            order-new-year     | OrderRecorded + RestrictionExtended       | OrderRecorded + RestrictionExtended       | OrderRecorded + CustomerRelationshipReopened + RestrictionExtended | erasure-ordered       | erasure-ordered       | customer-forgotten| customer-forgotten| customer-forgotten| customer-forgotten
            order-open-invoice | processing-restricted                     | processing-restricted                     | processing-restricted                                              | erasure-ordered       | erasure-ordered       | customer-forgotten| customer-forgotten| customer-forgotten| customer-forgotten
            settle             | InvoiceSettled                            | InvoiceSettled                            | InvoiceSettled                                                     | InvoiceSettled        | InvoiceSettled        | InvoiceSettled    | InvoiceSettled    | invoice-unknown   | invoice-unknown
            settle-unknown     | invoice-unknown                           | invoice-unknown                           | invoice-unknown                                                    | invoice-unknown       | invoice-unknown       | invoice-unknown   | invoice-unknown   | invoice-unknown   | invoice-unknown
            write-off          | InvoiceSettled                            | InvoiceSettled                            | InvoiceSettled                                                     | InvoiceSettled        | InvoiceSettled        | InvoiceSettled    | InvoiceSettled    | invoice-unknown   | invoice-unknown
            free-order         | processing-restricted                     | processing-restricted                     | processing-restricted                                              | erasure-ordered       | erasure-ordered       | customer-forgotten| customer-forgotten| customer-forgotten| customer-forgotten
            credit             | processing-restricted                     | processing-restricted                     | processing-restricted                                              | erasure-ordered       | erasure-ordered       | customer-forgotten| customer-forgotten| customer-forgotten| customer-forgotten
            credit-partly      | processing-restricted                     | processing-restricted                     | processing-restricted                                              | erasure-ordered       | erasure-ordered       | customer-forgotten| customer-forgotten| customer-forgotten| customer-forgotten
            credit-unknown     | processing-restricted                     | processing-restricted                     | processing-restricted                                              | erasure-ordered       | erasure-ordered       | customer-forgotten| customer-forgotten| customer-forgotten| customer-forgotten
            credit-unnamed     | processing-restricted                     | processing-restricted                     | processing-restricted                                              | erasure-ordered       | erasure-ordered       | customer-forgotten| customer-forgotten| customer-forgotten| customer-forgotten
            end                | CustomerRelationshipEnded                 | CustomerRelationshipEnded                 | relationship-ended                                                 | erasure-ordered       | erasure-ordered       | customer-forgotten| customer-forgotten| customer-forgotten| customer-forgotten
            assign             | processing-restricted                     | processing-restricted                     | relationship-ended                                                 | erasure-ordered       | erasure-ordered       | customer-forgotten| customer-forgotten| customer-forgotten| customer-forgotten
            assign-excepted    | ContactRoleAssigned + RestrictionExtended | ContactRoleAssigned + RestrictionExtended | relationship-ended                                                 | erasure-ordered       | erasure-ordered       | customer-forgotten| customer-forgotten| customer-forgotten| customer-forgotten
            end-role           | no-contact-role                           | no-contact-role                           | no-contact-role                                                    | no-contact-role       | no-contact-role       | no-contact-role   | no-contact-role   | no-contact-role   | no-contact-role
            restrict           | already-restricted                        | already-restricted                        | already-restricted                                                 | erasure-ordered       | erasure-ordered       | already-restricted| already-restricted| already-restricted| already-restricted
            lift               | RestrictionLifted                         | RestrictionLifted                         | RestrictionLifted                                                  | RestrictionLifted     | RestrictionLifted     | RestrictionLifted | RestrictionLifted | RestrictionLifted | RestrictionLifted
            object             | ObjectionRaised                           | ObjectionRaised                           | ObjectionRaised                                                    | ObjectionRaised       | ObjectionRaised       | ObjectionRaised   | ObjectionRaised   | ObjectionRaised   | ObjectionRaised
            forget             | ErasureOrdered                            | erasure-opposed                           | ErasureOrdered                                                     | erasure-ordered       | erasure-ordered       | nothing           | erasure-opposed   | ErasureOrdered    | erasure-opposed
            cancel             | no-erasure-ordered                        | no-erasure-ordered                        | no-erasure-ordered                                                 | ErasureCancelled      | destruction-started   | no-erasure-ordered| no-erasure-ordered| no-erasure-ordered| no-erasure-ordered
            start-early        | nothing                                   | nothing                                   | nothing                                                            | nothing               | nothing               | nothing           | nothing           | nothing           | nothing
            start-due          | nothing                                   | nothing                                   | nothing                                                            | KeyDestructionStarted | nothing               | nothing           | nothing           | nothing           | nothing
            confirm            | nothing                                   | nothing                                   | nothing                                                            | nothing               | KeysDestroyed         | nothing           | nothing           | nothing           | nothing
            complete           | nothing                                   | nothing                                   | nothing                                                            | nothing               | nothing               | ErasureCompleted  | ErasureCompleted  | ErasureCompleted  | ErasureCompleted
            rest               | nothing                                   | nothing                                   | nothing                                                            | nothing               | nothing               | nothing           | nothing           | ErasureOrdered    | nothing
            """;

    private static final String IN_ROLE = """
            command            | IN-ROLE                        | ENDED-IN-ROLE                                | RESTRICTED-IN-ROLE                  | ORDERED-IN-ROLE       | PARTLY-IN-ROLE       | PARTLY-ROLE-ENDED    | OPPOSED-ROLE-ENDED
            register           | customer-exists                | customer-exists                              | customer-exists                     | customer-exists       | customer-exists      | customer-exists      | customer-exists
            change-contact     | ContactDetailsChanged          | ContactDetailsChanged                        | ContactDetailsChanged               | erasure-ordered       | customer-forgotten   | customer-forgotten   | customer-forgotten
            change-by-others   | ContactDetailsChanged          | ContactDetailsChanged                        | processing-restricted               | erasure-ordered       | customer-forgotten   | customer-forgotten   | customer-forgotten
            rectify            | DataRectified                 | DataRectified                               | DataRectified                      | erasure-ordered      | DataRectified       | DataRectified       | DataRectified
            rectify-by-others  | DataRectified                 | DataRectified                               | processing-restricted              | erasure-ordered      | DataRectified       | DataRectified       | processing-restricted
            dispose            | DataRectified + DisposalOrdered | DataRectified + DisposalOrdered             | DataRectified + DisposalOrdered + RestrictionExtended | erasure-ordered      | customer-forgotten  | customer-forgotten  | customer-forgotten
            remove             | contact-role-in-office        | contact-role-in-office                      | contact-role-in-office             | erasure-ordered      | contact-role-in-office | DataRectified + DisposalOrdered | erasure-opposed
            order              | OrderRecorded                  | OrderRecorded + CustomerRelationshipReopened | processing-restricted               | erasure-ordered       | customer-forgotten   | customer-forgotten   | customer-forgotten
            order-excepted     | OrderRecorded                  | OrderRecorded + CustomerRelationshipReopened | OrderRecorded                       | erasure-ordered       | customer-forgotten   | customer-forgotten   | customer-forgotten
            order-new-year     | OrderRecorded                  | OrderRecorded + CustomerRelationshipReopened | OrderRecorded + RestrictionExtended | erasure-ordered       | customer-forgotten   | customer-forgotten   | customer-forgotten
            order-open-invoice | invoice-exists                 | invoice-exists                               | processing-restricted               | erasure-ordered       | customer-forgotten   | customer-forgotten   | customer-forgotten
            settle             | InvoiceSettled                 | InvoiceSettled                               | InvoiceSettled                      | InvoiceSettled        | invoice-unknown      | invoice-unknown      | invoice-unknown
            settle-unknown     | invoice-unknown                | invoice-unknown                              | invoice-unknown                     | invoice-unknown       | invoice-unknown      | invoice-unknown      | invoice-unknown
            write-off          | InvoiceSettled                 | InvoiceSettled                               | InvoiceSettled                      | InvoiceSettled        | invoice-unknown      | invoice-unknown      | invoice-unknown
            free-order         | OrderRecorded                  | OrderRecorded + CustomerRelationshipReopened | processing-restricted               | erasure-ordered       | customer-forgotten   | customer-forgotten   | customer-forgotten
            credit             | OrderRecorded + InvoiceSettled | OrderRecorded + InvoiceSettled               | processing-restricted               | erasure-ordered       | customer-forgotten   | customer-forgotten   | customer-forgotten
            credit-partly      | OrderRecorded                  | OrderRecorded                                | processing-restricted               | erasure-ordered       | customer-forgotten   | customer-forgotten   | customer-forgotten
            credit-unknown     | invoice-unknown                | invoice-unknown                              | processing-restricted               | erasure-ordered       | customer-forgotten   | customer-forgotten   | customer-forgotten
            credit-unnamed     | OrderRecorded                  | OrderRecorded                                | processing-restricted               | erasure-ordered       | customer-forgotten   | customer-forgotten   | customer-forgotten
            end                | CustomerRelationshipEnded      | relationship-ended                           | CustomerRelationshipEnded           | erasure-ordered       | customer-forgotten   | customer-forgotten   | customer-forgotten
            assign             | ContactRoleAssigned            | relationship-ended                           | processing-restricted               | erasure-ordered       | customer-forgotten   | customer-forgotten   | customer-forgotten
            assign-excepted    | ContactRoleAssigned            | relationship-ended                           | ContactRoleAssigned                 | erasure-ordered       | customer-forgotten   | customer-forgotten   | customer-forgotten
            end-role           | ContactRoleEnded               | ContactRoleEnded                             | ContactRoleEnded                    | ContactRoleEnded      | ContactRoleEnded     | no-contact-role      | no-contact-role
            restrict           | ProcessingRestricted           | ProcessingRestricted                         | already-restricted                  | erasure-ordered       | ProcessingRestricted | ProcessingRestricted | already-restricted
            lift               | not-restricted                 | not-restricted                               | RestrictionLifted                   | not-restricted        | not-restricted       | not-restricted       | RestrictionLifted
            object             | ObjectionRaised                | ObjectionRaised                              | ObjectionRaised                     | ObjectionRaised       | ObjectionRaised      | ObjectionRaised      | ObjectionRaised
            forget             | ErasureOrdered                 | ErasureOrdered                               | ErasureOrdered                      | erasure-ordered       | nothing              | ErasureOrdered       | erasure-opposed
            cancel             | no-erasure-ordered             | no-erasure-ordered                           | no-erasure-ordered                  | ErasureCancelled      | no-erasure-ordered   | no-erasure-ordered   | no-erasure-ordered
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

        assertEquals(CustomerState.FORGOTTEN, dead.lifecycle().state());
    }

    @Test
    void a_cancelled_erasure_restores_the_state_before() {
        assertEquals(
                CustomerState.ACTIVE,
                run(customer("ORDERED"), Samples.cancel()).lifecycle().state());
    }

    private static Decision<Customer, CustomerEvent> object() {
        var asked =
                new ObjectToProcessing(Samples.MAIJA, List.of(BuiltInDefinition.DIRECT_MARKETING), null, null, null);
        return Objecting.object((_, _) -> true).decision(Customers.KIND, asked, NOON);
    }

    private static Decision<Customer, CustomerEvent> confirmAll(Customer customer) {
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
        } catch (StateRefusal refusal) {
            return refusal.problem();
        }
    }

    private static List<String> row(String line) {
        return Stream.of(line.split("\\|")).map(String::strip).toList();
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import static fi.lethe.command.TestHouse.command;
import static fi.lethe.command.TestHouse.commandAs;
import static fi.lethe.command.TestHouse.tokenOf;
import static fi.lethe.command.door.ContactPersonOverHttpTest.assignRole;
import static fi.lethe.command.door.ContactPersonOverHttpTest.endRelationship;
import static fi.lethe.command.door.ContactPersonOverHttpTest.endRole;
import static fi.lethe.command.door.FirstPersonOverHttpTest.contact;
import static fi.lethe.command.door.FirstPersonOverHttpTest.forget;
import static fi.lethe.command.door.FirstPersonOverHttpTest.order;
import static fi.lethe.command.door.FirstPersonOverHttpTest.problem;
import static fi.lethe.command.door.FirstPersonOverHttpTest.registered;
import static fi.lethe.command.door.FirstPersonOverHttpTest.settle;
import static fi.lethe.command.door.RestrictionOverHttpTest.lift;
import static fi.lethe.command.door.RestrictionOverHttpTest.restrict;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.command.CommandSide;
import fi.lethe.command.TestHouse;
import fi.lethe.command.axon.Foundations;
import fi.lethe.events.Role;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.CustomerState;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.evidence.entry.EntryParser;
import fi.lethe.ledger.LedgerStore;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Random commands over HTTP beside a model as simple as the table of states: both must say the same, command for command. */
class RandomSequencesTest {
    private static final int SEQUENCES = Integer.getInteger("lethe.random.sequences", 25);
    private static final int LENGTH = 16;

    /** Those that lead on stand more than once. */
    private static final List<String> STEPS = List.of(
            "change-contact-details",
            "record-order",
            "record-order",
            "record-order",
            "settle-invoice",
            "settle-invoice",
            "write-off",
            "credit-half",
            "credit-half",
            "credit-all",
            "end-customer-relationship",
            "assign-contact-role",
            "assign-contact-role",
            "end-contact-role",
            "restrict-processing",
            "lift-restriction",
            "lift-restriction",
            "forget-customer",
            "forget-customer",
            "cancel-erasure");

    @Test
    void every_sequence_is_answered_as_the_table_says() throws InterruptedException {
        var seed = Long.getLong("lethe.seed", System.nanoTime());
        System.out.println("seed of the random sequences: " + seed);
        var random = new Random(seed);
        for (int sequence = 0; sequence < SEQUENCES; sequence++) {
            run(random, "seed " + seed + ", sequence " + sequence);
        }
    }

    private static void run(Random random, String which) throws InterruptedException {
        var customer = registered();
        var model = new StatesModel();
        var said = new StringBuilder(which);
        for (int step = 0; step < LENGTH; step++) {
            var invoice = "INV-" + random.nextInt(5);
            var atOnce = random.nextBoolean();
            var what = STEPS.get(random.nextInt(STEPS.size()));
            said.append("; ").append(what).append(' ').append(invoice).append(atOnce ? " at once" : "");
            var ground = atOnce ? "NEEDED_FOR_CLAIMS" : "ACCURACY_CONTESTED";
            var expected = switch (what) {
                case "change-contact-details" -> model.change();
                case "record-order" -> model.order(invoice);
                case "settle-invoice", "write-off" -> model.settle(invoice);
                case "credit-half" -> model.credit(invoice, 1);
                case "credit-all" -> model.credit(invoice, 2);
                case "end-customer-relationship" -> model.end();
                case "assign-contact-role" -> model.assign();
                case "end-contact-role" -> model.endRole();
                case "restrict-processing" -> model.restrict(ground);
                case "lift-restriction" -> model.lift();
                case "forget-customer" -> model.forget(atOnce);
                default -> model.cancel();
            };
            var answer = switch (what) {
                case "change-contact-details" -> command(what, contact(customer));
                case "record-order" -> order(customer, "order-" + step, invoice);
                case "settle-invoice" -> settle(customer, invoice);
                case "write-off" -> CreditOverHttpTest.settle(customer, invoice, "WRITTEN_OFF");
                case "credit-half" -> CreditOverHttpTest.credit(customer, "credit-" + step, "-6.45", invoice);
                case "credit-all" -> CreditOverHttpTest.credit(customer, "credit-" + step, "-12.90", invoice);
                case "end-customer-relationship" -> endRelationship(customer);
                case "assign-contact-role" -> assignRole(customer);
                case "end-contact-role" -> endRole(customer);
                case "restrict-processing" -> restrict(customer, ground);
                case "lift-restriction" -> lift(customer);
                case "forget-customer" -> forget(customer, atOnce ? "PT0S" : "P3D");
                default -> commandAs(tokenOf(Role.RESPONSIBLE), what, "{\"customer\":\"" + customer + "\"}");
            };
            var actual = answer.statusCode() == 200 ? "ok" : problem(answer);
            assertThat(actual).as(said.toString()).isEqualTo(expected);
            awaitState(customer, model);
        }
    }

    /** What a released hold sets off happens a moment after the answer. */
    private static void awaitState(String customer, StatesModel model) throws InterruptedException {
        for (int i = 0; i < 6_000 && !isAs(model, customer); i++) {
            Thread.sleep(20);
        }
        assertThat(isAs(model, customer)).as(() -> history(customer)).isTrue();
    }

    private static boolean isAs(StatesModel model, String customer) {
        var known = TestHouse.bean(CommandSide.class)
                .customers()
                .load(CustomerId.of(customer).value());
        return known.lifecycle().state() == CustomerState.valueOf(model.state)
                && (!model.state.equals("PARTLY_FORGOTTEN")
                        || (known.keys().idsOf(DataUnit.REFERENCE).isEmpty() != model.tokens
                                && known.keys().idsOf(DataUnit.IDENTITY).isEmpty() != model.identity));
    }

    private static String history(String customer) {
        var due = JdbcClient.create(TestHouse.bean(Foundations.class).database())
                .sql("select kind || ' ' || position || ' ' || due_at from command.due where stream = :customer")
                .param("customer", customer)
                .query(String.class)
                .list();
        var entries = TestHouse.bean(LedgerStore.class).stream(customer, 0, 1000).stream()
                .map(entry -> entry.position() + " "
                        + EntryParser.parse(requireNonNull(entry.entry())).type())
                .toList();
        return entries + " due: " + due;
    }
}

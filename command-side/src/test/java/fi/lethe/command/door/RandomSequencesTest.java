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
import fi.lethe.command.customer.state.Lifecycle.State;
import fi.lethe.events.Role;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.evidence.entry.EntryParser;
import fi.lethe.ledger.LedgerStore;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
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

    /** What the table says, in a few lines and with none of the product's code. */
    private static final class Model {
        private String state = "ACTIVE";
        private String before = "ACTIVE";
        private String restriction = "";
        private boolean role;
        /** Whether tokens can be made: the key of the tokens is neither withheld nor gone. */
        private boolean tokens = true;

        private boolean identity = true;
        private final Set<String> open = new HashSet<>();
        private final Set<String> settled = new HashSet<>();

        private boolean opposed() {
            return restriction.equals("NEEDED_FOR_CLAIMS");
        }

        /** What is refused to who is being, or has been, forgotten. */
        String change() {
            return switch (state) {
                case "ACTIVE", "ENDED" -> "ok";
                case "ERASURE_ORDERED" -> "erasure-ordered";
                default -> "customer-forgotten";
            };
        }

        String order(String invoice) {
            if (!change().equals("ok")) {
                return change();
            }
            if (!restriction.isEmpty()) {
                return "processing-restricted";
            }
            if (!open.add(invoice)) {
                return "invoice-exists";
            }
            state = "ACTIVE";
            return "ok";
        }

        String settle(String invoice) {
            if (state.equals("FORGOTTEN")) {
                return "customer-forgotten";
            }
            if (open.remove(invoice)) {
                settled.add(invoice);
                rest();
                return "ok";
            }
            return tokens && settled.contains(invoice) ? "invoice-settled" : "invoice-unknown";
        }

        String end() {
            if (state.equals("ENDED")) {
                return "relationship-ended";
            }
            if (state.equals("ACTIVE")) {
                state = "ENDED";
                return "ok";
            }
            return change();
        }

        String assign() {
            if (state.equals("ACTIVE") && restriction.isEmpty()) {
                role = true;
                return "ok";
            }
            return switch (state) {
                case "ACTIVE" -> "processing-restricted";
                case "ENDED" -> "relationship-ended";
                default -> change();
            };
        }

        String endRole() {
            if (state.equals("FORGOTTEN")) {
                return "customer-forgotten";
            }
            if (!role) {
                return "no-contact-role";
            }
            role = false;
            rest();
            return "ok";
        }

        String restrict(String ground) {
            if (state.equals("FORGOTTEN") || state.equals("ERASURE_ORDERED")) {
                return change();
            }
            if (!restriction.isEmpty()) {
                return "already-restricted";
            }
            restriction = ground;
            return "ok";
        }

        String lift() {
            if (state.equals("FORGOTTEN")) {
                return "customer-forgotten";
            }
            if (restriction.isEmpty()) {
                return "not-restricted";
            }
            restriction = "";
            rest();
            return "ok";
        }

        String forget(boolean atOnce) {
            if (state.equals("FORGOTTEN") || state.equals("ERASURE_ORDERED")) {
                return change();
            }
            if (opposed()) {
                return "erasure-opposed";
            }
            if (!state.equals("PARTLY_FORGOTTEN")) {
                before = state;
                tokens = !open.isEmpty();
                state = atOnce ? "PARTLY_FORGOTTEN" : "ERASURE_ORDERED";
                rest();
            }
            return "ok";
        }

        String cancel() {
            if (state.equals("ERASURE_ORDERED")) {
                state = before;
                tokens = true;
                return "ok";
            }
            return state.equals("FORGOTTEN") ? "customer-forgotten" : "no-erasure-ordered";
        }

        /** What nothing holds any more goes. */
        private void rest() {
            if (state.equals("PARTLY_FORGOTTEN") && !opposed()) {
                tokens = !open.isEmpty();
                identity = role;
                if (!tokens && !role) {
                    state = "FORGOTTEN";
                    restriction = "";
                }
            }
        }
    }

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
        var model = new Model();
        var said = new StringBuilder(which);
        for (int step = 0; step < LENGTH; step++) {
            var invoice = "INV-" + random.nextInt(3);
            var atOnce = random.nextBoolean();
            var what = STEPS.get(random.nextInt(STEPS.size()));
            said.append("; ").append(what).append(' ').append(invoice).append(atOnce ? " at once" : "");
            var ground = atOnce ? "NEEDED_FOR_CLAIMS" : "ACCURACY_CONTESTED";
            var expected = switch (what) {
                case "change-contact-details" -> model.change();
                case "record-order" -> model.order(invoice);
                case "settle-invoice" -> model.settle(invoice);
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
    private static void awaitState(String customer, Model model) throws InterruptedException {
        for (int i = 0; i < 500 && !isAs(model, customer); i++) {
            Thread.sleep(20);
        }
        assertThat(isAs(model, customer)).as(() -> history(customer)).isTrue();
    }

    private static boolean isAs(Model model, String customer) {
        var known = TestHouse.bean(CommandSide.class).customers().load(CustomerId.of(customer));
        return known.lifecycle().state() == State.valueOf(model.state)
                && (!model.state.equals("PARTLY_FORGOTTEN")
                        || (known.keys().idsOf(DataUnit.REFERENCE).isEmpty() != model.tokens
                                && known.keys().idsOf(DataUnit.IDENTITY).isEmpty() != model.identity));
    }

    private static String history(String customer) {
        var due = JdbcClient.create(TestHouse.bean(Foundations.class).database())
                .sql("select kind || ' ' || position || ' ' || due_at from command.due where customer = :customer")
                .param("customer", UUID.fromString(customer))
                .query(String.class)
                .list();
        var entries = TestHouse.bean(LedgerStore.class).stream(customer, 0, 1000).stream()
                .map(entry -> entry.position() + " "
                        + EntryParser.parse(requireNonNull(entry.entry())).type())
                .toList();
        return entries + " due: " + due;
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import static fi.lethe.command.TestHouse.command;
import static fi.lethe.command.TestHouse.commandAs;
import static fi.lethe.command.TestHouse.tokenOf;
import static fi.lethe.command.door.FirstPersonOverHttpTest.contact;
import static fi.lethe.command.door.FirstPersonOverHttpTest.forget;
import static fi.lethe.command.door.FirstPersonOverHttpTest.order;
import static fi.lethe.command.door.FirstPersonOverHttpTest.problem;
import static fi.lethe.command.door.FirstPersonOverHttpTest.registered;
import static fi.lethe.command.door.FirstPersonOverHttpTest.settle;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.command.CommandSide;
import fi.lethe.command.TestHouse;
import fi.lethe.command.axon.Foundations;
import fi.lethe.command.customer.state.Lifecycle.State;
import fi.lethe.events.Role;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.evidence.entry.EntryParser;
import fi.lethe.ledger.LedgerStore;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Random commands over HTTP beside a model as simple as the table of states: both must say the same, command for command. */
class RandomSequencesTest {
    private static final int SEQUENCES = Integer.getInteger("lethe.random.sequences", 25);
    private static final int LENGTH = 14;

    /** What the table says, in a few lines and with none of the product's code. */
    private static final class Model {
        private String state = "ACTIVE";
        private boolean everythingOrdered;
        private final Set<String> open = new HashSet<>();
        private final Set<String> settled = new HashSet<>();

        String change() {
            return switch (state) {
                case "ACTIVE" -> "ok";
                case "ERASURE_ORDERED" -> "erasure-ordered";
                default -> "customer-forgotten";
            };
        }

        String order(String invoice) {
            if (!state.equals("ACTIVE")) {
                return change();
            }
            return open.add(invoice) ? "ok" : "invoice-exists";
        }

        String settle(String invoice) {
            if (state.equals("FORGOTTEN")) {
                return "customer-forgotten";
            }
            if (open.remove(invoice)) {
                settled.add(invoice);
                if (state.equals("PARTLY_FORGOTTEN") && open.isEmpty()) {
                    state = "FORGOTTEN";
                }
                return "ok";
            }
            if (state.equals("ERASURE_ORDERED") && everythingOrdered) {
                return "invoice-unknown"; // the key of the tokens is withheld with the rest
            }
            return settled.contains(invoice) ? "invoice-settled" : "invoice-unknown";
        }

        String forget(boolean atOnce) {
            if (state.equals("ACTIVE")) {
                everythingOrdered = open.isEmpty();
                state = atOnce ? (open.isEmpty() ? "FORGOTTEN" : "PARTLY_FORGOTTEN") : "ERASURE_ORDERED";
                return "ok";
            }
            return state.equals("PARTLY_FORGOTTEN") ? "ok" : change();
        }

        String cancel() {
            if (state.equals("ERASURE_ORDERED")) {
                state = "ACTIVE";
                return "ok";
            }
            return state.equals("FORGOTTEN") ? "customer-forgotten" : "no-erasure-ordered";
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
            var dice = random.nextInt(12);
            String expected;
            HttpResponse<String> answer;
            if (dice < 2) {
                said.append("; change");
                expected = model.change();
                answer = command("change-contact-details", contact(customer));
            } else if (dice < 6) {
                said.append("; order ").append(invoice);
                expected = model.order(invoice);
                answer = order(customer, "order-" + step, invoice);
            } else if (dice < 9) {
                said.append("; settle ").append(invoice);
                expected = model.settle(invoice);
                answer = settle(customer, invoice);
                awaitState(customer, model);
            } else if (dice < 11) {
                var atOnce = random.nextBoolean();
                said.append("; forget ").append(atOnce);
                expected = model.forget(atOnce);
                answer = forget(customer, atOnce ? "PT0S" : "P3D");
            } else {
                said.append("; cancel");
                expected = model.cancel();
                answer = commandAs(tokenOf(Role.RESPONSIBLE), "cancel-erasure", "{\"customer\":\"" + customer + "\"}");
            }
            var actual = answer.statusCode() == 200 ? "ok" : problem(answer);
            assertThat(actual).as(said.toString()).isEqualTo(expected);
        }
    }

    /** What a released hold sets off happens a moment after the answer. */
    private static void awaitState(String customer, Model model) throws InterruptedException {
        var states = TestHouse.bean(CommandSide.class).customers();
        var expected = State.valueOf(model.state);
        for (int i = 0; i < 500; i++) {
            if (states.load(CustomerId.of(customer)).lifecycle().state() == expected) {
                return;
            }
            Thread.sleep(20);
        }
        assertThat(states.load(CustomerId.of(customer)).lifecycle().state())
                .as(() -> history(customer))
                .isEqualTo(expected);
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

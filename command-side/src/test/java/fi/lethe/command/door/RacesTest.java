// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import static fi.lethe.command.TestHouse.command;
import static fi.lethe.command.TestHouse.json;
import static fi.lethe.command.door.FirstPersonOverHttpTest.forget;
import static fi.lethe.command.door.FirstPersonOverHttpTest.order;
import static fi.lethe.command.door.FirstPersonOverHttpTest.registered;
import static fi.lethe.command.door.FirstPersonOverHttpTest.settle;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.command.CommandSide;
import fi.lethe.command.TestHouse;
import fi.lethe.command.axon.Foundations;
import fi.lethe.crypto.Access;
import fi.lethe.crypto.KeyState;
import fi.lethe.crypto.KeyVault;
import fi.lethe.crypto.Opened;
import fi.lethe.crypto.SealContext;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.OrderingEvent.OrderRecorded;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.OrderDetails;
import fi.lethe.events.personal.Sealed;
import fi.lethe.evidence.entry.EntryParser;
import fi.lethe.ledger.EntryMetaData;
import fi.lethe.ledger.LedgerStore;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.junit.jupiter.api.Test;

class RacesTest {

    @Test
    void of_a_hundred_payments_of_one_invoice_exactly_one_wins() throws Exception {
        var maija = registered();
        order(maija, "1", "INV-1");

        var answers = race(100, _ -> () -> settle(maija, "INV-1"));

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() != 200).map(FirstPersonOverHttpTest::problem))
                .containsOnly("invoice-settled");
    }

    @Test
    void of_a_hundred_commands_that_demand_one_version_exactly_one_wins() throws Exception {
        var maija = registered();

        var answers = race(
                100,
                _ -> () ->
                        command("change-contact-details", FirstPersonOverHttpTest.contact(maija), "If-Match", "\"1\""));

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() != 200).map(FirstPersonOverHttpTest::problem))
                .containsOnly("stale-version");
    }

    @Test
    void of_a_hundred_orders_all_win_and_stand_once() throws Exception {
        var maija = registered();

        var answers = race(100, i -> () -> order(maija, "order-" + i, "INV-" + i));

        assertThat(answers.stream().map(HttpResponse::statusCode)).containsOnly(200);
        assertThat(answers.stream().map(answer -> json(answer).get("version").asInt()))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(2, 101).boxed().toList());
    }

    @Test
    void a_hundred_repetitions_of_one_key_are_one_command() throws Exception {
        var key = UUID.randomUUID().toString();

        var answers = race(
                100, _ -> () -> command("register-customer", FirstPersonOverHttpTest.MAIJA, "Idempotency-Key", key));

        assertThat(answers.stream().map(HttpResponse::body).distinct()).hasSize(1);
        assertThat(answers.stream().map(HttpResponse::statusCode)).containsOnly(201);
    }

    @Test
    void of_orders_racing_with_a_forgetting_none_is_left_readable() throws Exception {
        var maija = registered();

        var answers = race(40, i -> () -> i == 20 ? forget(maija, "PT0S") : order(maija, "order-" + i, null));

        var refused =
                answers.stream().filter(answer -> answer.statusCode() != 200).toList();
        assertThat(refused.stream().map(FirstPersonOverHttpTest::problem))
                .isSubsetOf("customer-forgotten", "erasure-ordered");
        assertNothingOpens(maija);
    }

    @Test
    void after_32_first_uses_of_a_unit_everything_opens_and_forgetting_leaves_nothing_open() throws Exception {
        var maija = registered();

        race(32, i -> () -> order(maija, "first-" + i, null));
        var orders = orders(maija);
        assertThat(orders).hasSize(32);
        try (var lease = TestHouse.bean(KeyVault.class)
                .lease(orders.stream().map(order -> order.value().key()).toList())) {
            for (var order : orders) {
                var context = new SealContext(UUID.fromString(maija), "lines", order.command());
                assertThat(lease.open(order.value(), OrderDetails.class, context, Access.ORDINARY))
                        .isInstanceOf(Opened.Known.class);
            }
        }

        assertThat(json(forget(maija, "PT0S")).get("state").asString()).isEqualTo("FORGOTTEN");
        assertNothingOpens(maija);
    }

    private record StoredOrder(Sealed<OrderDetails> value, UUID command) {}

    private static List<StoredOrder> orders(String customer) throws InterruptedException {
        var found = new ArrayList<StoredOrder>();
        var ledger = TestHouse.bean(LedgerStore.class);
        var first = ledger.stream(customer, 0, 1).getFirst().position();
        var end = ledger.head().size();
        try (var stream = TestHouse.bean(Foundations.class)
                .events()
                .openStream(first == 0 ? null : new GlobalSequenceTrackingToken(first - 1))) {
            for (var position = first; position < end; position++) {
                var message = stream.nextAvailable();
                if (message.getPayload() instanceof OrderRecorded order
                        && order.customer().toString().equals(customer)) {
                    found.add(new StoredOrder(order.lines(), (UUID)
                            requireNonNull(message.getMetaData().get(EntryMetaData.COMMAND))));
                }
            }
        }
        return found;
    }

    private static void assertNothingOpens(String customer) {
        var states = TestHouse.bean(CommandSide.class).customers();
        states.forget(CustomerId.of(customer).value());
        assertThat(states.load(CustomerId.of(customer).value()).keys().isEmpty())
                .isTrue();
        var named = TestHouse.bean(LedgerStore.class).stream(customer, 0, 1000).stream()
                .flatMap(entry -> EntryParser.sealedValues(EntryParser.parse(requireNonNull(entry.entry()))).stream())
                .map(value -> new KeyId(value.key()))
                .distinct()
                .toList();
        assertThat(named).isNotEmpty();
        try (var lease = TestHouse.bean(KeyVault.class).lease(named)) {
            assertThat(named).allSatisfy(key -> assertThat(lease.state(key)).isInstanceOf(KeyState.Shredded.class));
        }
    }

    private static List<HttpResponse<String>> race(int runners, IntFunction<Callable<HttpResponse<String>>> run)
            throws Exception {
        try (var threads = Executors.newFixedThreadPool(32)) {
            var tasks = IntStream.range(0, runners).mapToObj(run).toList();
            var answers = new ArrayList<HttpResponse<String>>();
            for (var answer : threads.invokeAll(tasks)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}

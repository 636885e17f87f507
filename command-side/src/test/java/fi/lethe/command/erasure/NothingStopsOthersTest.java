// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.erasure;

import static fi.lethe.command.TestHouse.bean;
import static fi.lethe.command.TestHouse.command;
import static fi.lethe.command.TestHouse.json;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.command.axon.Foundations;
import fi.lethe.events.Purpose;
import fi.lethe.events.RegisterName;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.ErasureEvent.ErasureOrdered;
import fi.lethe.events.customer.ErasureGround;
import fi.lethe.ledger.AppendTicket;
import fi.lethe.ledger.EntryContext;
import fi.lethe.ledger.EventType;
import fi.lethe.ledger.EventTypes;
import fi.lethe.ledger.LedgerEventStore;
import fi.lethe.ledger.LedgerSettings;
import fi.lethe.ledger.LedgerStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands in one customer's entries stops neither the commands nor the forgetting of anybody else. */
class NothingStopsOthersTest {
    /** As another program might have written it: the day is no instant at all. */
    record InvoiceSettled(String customer, String settledAt, String invoice) {}

    private final String poisoned = registered();
    private final String other = registered();

    @Test
    void commands_about_a_customer_whose_entry_cannot_be_read_are_refused_and_no_others() {
        append(
                EventTypes.of(EventType.first(InvoiceSettled.class)),
                new InvoiceSettled(poisoned, "0000-00-00", "AAAA"));

        for (int attempt = 0; attempt < 2; attempt++) {
            var refused = command("forget-customer", forgetting(poisoned));
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(500);
            assertThat(json(refused).get("type").asString()).endsWith("/customer-unreadable");
            assertThat(json(refused).get("detail").asString()).contains("alarm");
        }
        assertThat(command("forget-customer", forgetting(other)).statusCode()).isEqualTo(200);
        awaitCompletion(other);
        assertThat(types(poisoned)).containsExactly("CustomerRegistered", "InvoiceSettled");
    }

    @Test
    void an_order_whose_date_no_table_can_hold_is_put_off_and_the_forgetting_of_others_completes() {
        append(
                EventTypes.all(),
                new ErasureOrdered(
                        new CustomerId(UUID.fromString(poisoned)),
                        ErasureGround.CONSENT_WITHDRAWN,
                        List.of(),
                        List.of(),
                        Instant.parse("+294277-01-01T00:00:00Z")));

        assertThat(command("forget-customer", forgetting(other)).statusCode()).isEqualTo(200);

        awaitCompletion(other);
        await(() -> attempts() > 0, "it was tried again");
    }

    private int attempts() {
        return jdbc().sql("""
                        select coalesce(max(attempts), 0) from command.due
                        where kind = 'FOLLOW_AGAIN' and customer = :customer""")
                .param("customer", UUID.fromString(poisoned))
                .query(Integer.class)
                .single();
    }

    private void append(EventTypes types, Object payload) {
        var database = bean(Foundations.class).database();
        var settings = new LedgerSettings(database, database, Clock.systemUTC(), Duration.ofSeconds(10), types);
        try (var ledger = LedgerStore.open(settings)) {
            var id = UUID.randomUUID();
            var context = new EntryContext(
                    "an-older-program",
                    RegisterName.CUSTOMERS.value(),
                    Purpose.CUSTOMER_RELATIONSHIP.code(),
                    null,
                    id,
                    id);
            var ticket =
                    new AppendTicket(context, null, List.of(), Clock.systemUTC().instant());
            var unitOfWork = DefaultUnitOfWork.startAndGet(null);
            LedgerEventStore.over(ledger)
                    .publish(new GenericDomainEventMessage<>(
                            "Customer", poisoned, 1, payload, Map.of(AppendTicket.KEY, ticket)));
            unitOfWork.commit();
        }
    }

    private static String registered() {
        var answer = command("register-customer", """
                {"name": {"full": "Maija Meikäläinen"}, "source": "SHOP", "obtainedOn": "2026-11-20"}""");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).get("customer").asString();
    }

    private static String forgetting(String customer) {
        return """
                {"customer": "%s", "ground": "CONSENT_WITHDRAWN", "pause": "PT0S"}""".formatted(customer);
    }

    private static void awaitCompletion(String customer) {
        await(() -> types(customer).contains("ErasureCompleted"), "the erasure was completed");
    }

    private static List<String> types(String customer) {
        return jdbc().sql("select type from ledger.ledger_entry where stream_id = :stream order by seq")
                .param("stream", customer)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static JdbcClient jdbc() {
        return JdbcClient.create(bean(Foundations.class).database());
    }

    private static void await(BooleanSupplier condition, String what) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

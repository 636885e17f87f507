// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.erasure;

import static fi.lethe.command.TestHouse.bean;
import static fi.lethe.command.TestHouse.command;
import static fi.lethe.command.TestHouse.json;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.command.OtherProgram;
import fi.lethe.command.axon.Foundations;
import fi.lethe.crypto.KeyState;
import fi.lethe.crypto.KeyVault;
import fi.lethe.crypto.SealContext;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.customer.ErasureEvent.ErasureOrdered;
import fi.lethe.events.customer.ErasureGround;
import fi.lethe.events.personal.Contact;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.Sealed;
import fi.lethe.testing.CapturedLog;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands in one customer's entries stops neither the commands nor the forgetting of anybody else. */
class NothingStopsOthersTest {
    /** As another program might have written it: the day is no instant at all. */
    record InvoiceSettled(String customer, String settledAt, String invoice) {}

    record ContactDetailsChanged(String customer, String obtainedOn, Sealed<Contact> contact) {}

    record ProcessingRestricted(String customer, String ground) {}

    private final String poisoned = registered();
    private final String other = registered();

    @Test
    void to_a_customer_whose_entry_cannot_be_read_nothing_is_added_but_they_are_restricted_and_forgotten() {
        OtherProgram.append(poisoned, new InvoiceSettled(poisoned, "0000-00-00", "AAAA"));

        for (int attempt = 0; attempt < 2; attempt++) {
            refused(command("end-contact-role", "{\"customer\": \"" + poisoned + "\"}"));
        }
        assertThat(types(poisoned)).containsExactly("CustomerRegistered", "InvoiceSettled");
        var restricted = command(
                "restrict-processing", "{\"customer\": \"" + poisoned + "\", \"ground\": \"OBJECTION_PENDING\"}");
        assertThat(restricted.statusCode()).as(restricted.body()).isEqualTo(200);
        forgotten(poisoned);
        forgotten(other);
    }

    @Test
    void keys_of_values_in_an_entry_that_cannot_be_read_die_with_the_others() {
        var vault = bean(KeyVault.class);
        var key = vault.fresh(DataUnit.PRIVATE_CONTACT);
        var command = UUID.randomUUID();
        Sealed<Contact> contact;
        try (var lease = vault.lease(List.of(key.key()))) {
            contact = lease.seal(
                    key,
                    new Contact("myrkky@example.fi", null, null, null),
                    new SealContext(UUID.fromString(poisoned), "contact", command));
        }
        OtherProgram.append(poisoned, new ContactDetailsChanged(poisoned, "0000-00-00", contact), List.of(key));

        forgotten(poisoned);

        try (var lease = vault.lease(List.of(key.key()))) {
            assertThat(lease.state(key.key())).isInstanceOf(KeyState.Shredded.class);
        }
    }

    @Test
    void where_the_entry_decides_whether_somebody_may_be_forgotten_the_refusal_names_the_remedy() {
        OtherProgram.append(poisoned, new ProcessingRestricted(poisoned, "NOTHING_KNOWN"));

        try (var log = new CapturedLog()) {
            refused(command("forget-customer", forgetting(poisoned)));
            assertThat(log.text()).contains("ALARM stream " + poisoned);
        }
        forgotten(other);
        assertThat(types(poisoned)).containsExactly("CustomerRegistered", "ProcessingRestricted");
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(500);
        assertThat(json(answer).get("type").asString()).endsWith("/customer-unreadable");
        assertThat(json(answer).get("detail").asString()).contains("remedy", "alarm");
    }

    private static void forgotten(String customer) {
        var answer = command("forget-customer", forgetting(customer));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        awaitCompletion(customer);
    }

    @Test
    void an_order_whose_date_no_table_can_hold_is_put_off_and_the_forgetting_of_others_completes() {
        OtherProgram.append(
                poisoned,
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
                        where kind = 'FOLLOW_AGAIN' and stream = :customer""").param("customer", poisoned).query(Integer.class).single();
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

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.axon;

import static fi.lethe.command.TestHouse.bean;
import static fi.lethe.command.TestHouse.command;
import static fi.lethe.command.TestHouse.json;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.command.OtherProgram;
import fi.lethe.command.customer.catalogue.CustomerAggregate;
import fi.lethe.events.customer.ContactRoleEvent.ContactRoleEnded;
import fi.lethe.events.customer.CustomerId;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A snapshot would hide from the next program what this one could not read. */
class StreamSnapshotsTest {
    /** Stored under the name of the real one, with nothing that it needs. */
    record InvoiceSettled(String nonsense) {}

    private final String customer = registered();

    @Test
    void of_a_customer_with_an_entry_that_cannot_be_read_there_is_no_snapshot() {
        OtherProgram.append(customer, new InvoiceSettled("unreadable"));

        assertThat(snapshots()).isZero();
    }

    @Test
    void of_others_there_is() {
        OtherProgram.append(customer, new ContactRoleEnded(CustomerId.of(customer)));

        assertThat(snapshots()).isOne();
    }

    private int snapshots() {
        var foundations = bean(Foundations.class);
        var snapshots = StreamSnapshots.over(foundations.events(), Runnable::run);
        snapshots.include(CustomerAggregate.class);
        snapshots.scheduleSnapshot(CustomerAggregate.class, customer);
        return JdbcClient.create(foundations.database())
                .sql("select count(*) from ledger.ledger_snapshot where stream_id = :stream")
                .param("stream", customer)
                .query(Integer.class)
                .single();
    }

    private static String registered() {
        var answer = command("register-customer", """
                {"name": {"full": "Maija Meikäläinen"}, "source": "SHOP", "obtainedOn": "2026-11-20"}""");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).get("customer").asString();
    }
}

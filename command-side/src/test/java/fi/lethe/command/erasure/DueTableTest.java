// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.erasure;

import static fi.lethe.command.TestHouse.bean;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.command.axon.Foundations;
import fi.lethe.events.customer.CustomerId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DueTableTest {
    private static final Instant FAR_AWAY = Instant.parse("2126-11-28T10:00:00Z"); // nobody else takes it

    private final CustomerId customer = new CustomerId(UUID.randomUUID());
    private final UUID correlation = UUID.randomUUID();
    private final DueTable table = new DueTable(bean(Foundations.class).database());

    @Test
    void an_entry_that_fails_while_those_before_it_are_followed_again_is_not_lost() {
        table.followAgain(customer, 7, correlation, FAR_AWAY);
        var taken = new Due(DueKind.FOLLOW_AGAIN, customer, 7, correlation, 0);
        table.followAgain(customer, 9, correlation, FAR_AWAY);

        table.done(taken);
        assertThat(rows()).as("from the first on, once more").isEqualTo(1);

        table.done(new Due(DueKind.FOLLOW_AGAIN, customer, 7, correlation, 1));
        assertThat(rows()).isZero();
    }

    private int rows() {
        return JdbcClient.create(bean(Foundations.class).database())
                .sql("select count(*) from command.due where customer = :customer and position = 7")
                .param("customer", customer.value())
                .query(Integer.class)
                .single();
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.due;

import static fi.lethe.command.TestHouse.bean;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.command.axon.Foundations;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DueTableTest {
    private static final Instant FAR_AWAY = Instant.parse("2126-11-28T10:00:00Z"); // nobody else takes it

    private final String stream = "case/" + UUID.randomUUID();
    private final UUID correlation = UUID.randomUUID();
    private final DueTable table = new DueTable(bean(Foundations.class).database());

    @Test
    void an_entry_that_fails_while_those_before_it_are_followed_again_is_not_lost() {
        table.followAgain(stream, new Cause(7, correlation), FAR_AWAY);
        var taken = new Due(DueTable.FOLLOW_AGAIN, stream, "", 7, correlation, 0);
        table.followAgain(stream, new Cause(9, correlation), FAR_AWAY);

        table.done(taken);
        assertThat(rows()).as("from the first on, once more").isEqualTo(1);

        table.done(new Due(DueTable.FOLLOW_AGAIN, stream, "", 7, correlation, 1));
        assertThat(rows()).isZero();
    }

    @Test
    void several_of_a_kind_stand_beside_each_other_by_their_keys_and_go_together() {
        for (var key : new String[] {"consent", "objection", "consent"}) {
            table.schedule(new Due("REVIEW", stream, key, 7, correlation, 0), FAR_AWAY);
        }

        assertThat(rows()).isEqualTo(2);
        table.done(new Due("REVIEW", stream, "consent", 7, correlation, 0));
        assertThat(rows()).isEqualTo(1);
        table.remove("REVIEW", stream);
        assertThat(rows()).isZero();
    }

    @Test
    void only_what_somebody_here_does_is_taken_and_what_the_ledger_took_away_does_not_come_back() {
        var due = new Due("REVIEW", stream, "consent", 7, correlation, 0);
        table.schedule(due, Instant.EPOCH);

        assertThat(table.take(Set.of("OF_ANOTHER_VERSION"), Instant.EPOCH, FAR_AWAY))
                .isEmpty();
        assertThat(table.take(Set.of("REVIEW"), Instant.EPOCH, FAR_AWAY)).containsExactly(due);
        table.remove("REVIEW", stream);
        table.postpone(due, FAR_AWAY);

        assertThat(rows()).isZero();
    }

    private int rows() {
        return JdbcClient.create(bean(Foundations.class).database())
                .sql("select count(*) from command.due where stream = :stream and position = 7")
                .param("stream", stream)
                .query(Integer.class)
                .single();
    }
}

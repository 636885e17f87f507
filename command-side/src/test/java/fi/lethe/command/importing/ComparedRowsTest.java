// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import static fi.lethe.command.AccessTrail.payload;
import static fi.lethe.command.TestHouse.json;
import static fi.lethe.command.importing.OlderRegister.HEADER;
import static fi.lethe.command.importing.OlderRegister.row;
import static fi.lethe.command.importing.TestImport.counts;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.command.AccessTrail;
import fi.lethe.command.TestHouse;
import fi.lethe.events.Role;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who tries guesses as rows is seen: the ledger tells how many rows were compared. */
class ComparedRowsTest {
    private static final String KIND = "\"kind\":\"import\"";

    private final OlderRegister register = new OlderRegister();
    private final String guesser = TestHouse.newToken(Set.of(Role.STAFF)); // whose imports no other test sends

    @BeforeEach
    void known() {
        register.customers.take(HEADER + row("1", "maija@example.fi") + row("2", "matti@example.fi"));
    }

    @Test
    void a_dry_run_is_counted_row_by_row_whatever_came_of_them() {
        var trail = new AccessTrail();

        var guessed = sent(
                true,
                HEADER + row("1", "maija@example.fi") + row("2", "arvaus@example.fi") + row("3", "uusi@example.fi"));

        assertThat(counts(guessed)).isEqualTo("1 1 1 0");
        assertThat(trail.of("RegisterSearched", KIND, senderOf(guessed)))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(payload(entry).get("actor").asString()).isEqualTo(entry.actor());
                    assertThat(payload(entry).get("searches").asInt()).isEqualTo(3);
                    assertThat(payload(entry).get("shown").asInt()).isZero();
                    assertThat(entry.purpose()).isEqualTo("customer-relationship");
                });
    }

    @Test
    void of_an_import_those_rows_are_counted_that_left_no_entry_of_their_own() {
        var trail = new AccessTrail();

        var taken = sent(
                false,
                HEADER + row("1", "maija@example.fi") + row("2", "toinen@example.fi") + row("3", "uusi@example.fi"));

        assertThat(counts(taken)).isEqualTo("1 1 1 0");
        assertThat(trail.of("RegisterSearched", KIND, senderOf(taken)))
                .singleElement()
                .satisfies(entry ->
                        assertThat(payload(entry).get("searches").asInt()).isEqualTo(1));
    }

    private JsonNode sent(boolean dryRun, String rows) {
        var begun = register.customers.beginAs(guesser, dryRun);
        return json(TestImport.sending(
                        guesser,
                        TestImport.location(begun),
                        () -> new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)))
                .join());
    }

    private static String senderOf(JsonNode answer) {
        return OlderRegister.jdbc()
                .sql("select actor from command.import_run where id = cast(:id as uuid)")
                .param("id", answer.get("id").asString())
                .query(String.class)
                .single();
    }
}

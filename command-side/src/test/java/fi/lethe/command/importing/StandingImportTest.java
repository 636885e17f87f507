// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import static fi.lethe.command.TestHouse.bean;
import static fi.lethe.command.TestHouse.command;
import static fi.lethe.command.TestHouse.json;
import static fi.lethe.command.importing.OlderRegister.jdbc;
import static fi.lethe.command.importing.OlderRegister.stored;
import static fi.lethe.command.importing.OlderRegister.types;
import static fi.lethe.command.importing.TestImport.counts;
import static fi.lethe.command.importing.TestImport.rejects;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.command.CommandSide;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.crypto.Opened;
import fi.lethe.events.customer.CustomerState;
import fi.lethe.events.customer.RestrictionGround;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Relationships that have ended in an older register are ended here, and who is restricted there is restricted here. */
class StandingImportTest {
    private static final String HEADER = "id;nimi;sähköposti;lisätty;päättyi;rajoitettu;peruste\n";
    private static final String ENDED = row("maija@example.fi", "31.5.2026", "", "");
    private static final String RESTRICTED = row("maija@example.fi", "", "1.6.2026", "NEEDED_FOR_CLAIMS");

    private final OlderRegister register = new OlderRegister();
    private final TestImport customers = register("", ", \"peruste\": [\"restrictionGround\"]");

    private TestImport register(String constants, String ground) {
        return new TestImport("customers", """
                {"from": "%s",
                 "columns": {"id": ["id"], "nimi": ["name"], "sähköposti": ["email"], "lisätty": ["obtainedOn"],
                   "päättyi": ["endedOn"], "rajoitettu": ["restrictedOn"]%s},
                 "constants": {"source": "SHOP"%s}}""".formatted(register.name, ground, constants));
    }

    private static String row(String email, String ended, String restricted, String ground) {
        return "1;Maija Meikäläinen;" + email + ";24.12.2025;" + ended + ";" + restricted + ";" + ground + "\n";
    }

    @Test
    void a_relationship_that_has_ended_there_is_ended_here_and_again_nothing_is_stored() {
        assertThat(counts(take(ENDED))).isEqualTo("1 0 0 0");

        assertThat(types(maija())).containsExactly("CustomerRegistered", "CustomerRelationshipEnded");
        assertThat(state().lifecycle().endedOn()).isEqualTo(LocalDate.of(2026, 5, 31));
        assertThat(counts(take(ENDED))).isEqualTo("0 0 1 0");
        assertThat(types(maija())).hasSize(2);
    }

    @Test
    void a_row_that_gains_the_day_later_has_changed_and_one_that_loses_it_has_not() {
        var before = row("maija@example.fi", "", "", "");
        take(before);

        assertThat(counts(take(ENDED))).isEqualTo("0 1 0 0");
        assertThat(counts(take(ENDED))).isEqualTo("0 0 1 0");
        assertThat(counts(take(before))).isEqualTo("0 0 1 0");
        assertThat(types(maija())).containsExactly("CustomerRegistered", "CustomerRelationshipEnded");
    }

    @Test
    void an_end_beside_other_changes_comes_with_them() {
        take(row("maija@example.fi", "", "", ""));

        assertThat(counts(take(row("uusi@example.fi", "31.5.2026", "1.6.2026", "NEEDED_FOR_CLAIMS"))))
                .isEqualTo("0 1 0 0");

        assertThat(types(maija()))
                .containsExactly(
                        "CustomerRegistered",
                        "ContactDetailsChanged",
                        "CustomerRelationshipEnded",
                        "ProcessingRestricted");
    }

    @Test
    void another_day_than_that_of_the_end_here_is_told_with_its_field() {
        take(ENDED);

        var answer = take(row("maija@example.fi", "30.6.2026", "", ""));

        assertThat(counts(answer)).isEqualTo("0 0 0 1");
        assertThat(field(answer)).isEqualTo("endedOn");
        assertThat(types(maija())).hasSize(2);
    }

    @Test
    void what_ended_here_on_the_same_day_has_not_changed() {
        take(row("maija@example.fi", "", "", ""));
        ok("end-customer-relationship", "\"endedOn\": \"2026-05-31\"");

        assertThat(counts(take(ENDED))).isEqualTo("0 0 1 0");
    }

    @Test
    void an_order_from_before_the_end_leaves_it_and_a_later_one_reopens_the_relationship_for_good() {
        take(ENDED);
        order("2026-1", "2026-05-30");
        assertThat(state().lifecycle().state()).isEqualTo(CustomerState.ENDED);

        order("2026-2", "2026-05-31");

        assertThat(state().lifecycle().state()).isEqualTo(CustomerState.ACTIVE);
        assertThat(counts(take(ENDED))).isEqualTo("0 0 1 0");
        assertThat(state().lifecycle().state()).isEqualTo(CustomerState.ACTIVE);
    }

    @Test
    void who_is_restricted_there_is_restricted_here_by_the_command_that_registers() {
        assertThat(counts(take(row("maija@example.fi", "31.5.2026", "1.6.2026", "OBJECTION_PENDING"))))
                .isEqualTo("1 0 0 0");

        assertThat(types(maija()))
                .containsExactly("CustomerRegistered", "CustomerRelationshipEnded", "ProcessingRestricted");
        assertThat(jdbc().sql("select count(distinct command_id) from ledger.ledger_entry where stream_id = :stream")
                        .param("stream", maija().toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(state().restriction().ground()).isEqualTo(RestrictionGround.OBJECTION_PENDING);
        assertThat(register.nameOf("1")).isInstanceOf(Opened.Withheld.class);
        var lifted = command("lift-restriction", body("\"informedAt\": \"2026-11-22T10:00:00Z\""));
        assertThat(lifted.statusCode()).as(lifted.body()).isEqualTo(200);
        assertThat(register.nameOf("1")).isInstanceOf(Opened.Known.class);
        assertThat(counts(take(row("maija@example.fi", "31.5.2026", "1.6.2026", "OBJECTION_PENDING"))))
                .as("what was lifted is not restricted again")
                .isEqualTo("0 0 1 0");
    }

    @Test
    void a_row_of_somebody_who_is_restricted_is_compared_with_nothing() {
        take(RESTRICTED);

        var same = take(RESTRICTED);
        var other = take(row("arvaus@example.fi", "", "1.6.2026", "NEEDED_FOR_CLAIMS"));

        assertThat(counts(same)).isEqualTo("0 0 0 1");
        assertThat(rejects(other)).isEqualTo(rejects(same));
    }

    @Test
    void a_row_that_gains_a_ground_restricts_who_is_known() {
        take(row("maija@example.fi", "", "", ""));

        assertThat(counts(take(RESTRICTED))).isEqualTo("0 1 0 0");

        assertThat(types(maija())).containsExactly("CustomerRegistered", "ProcessingRestricted");
        assertThat(state().restriction().ground()).isEqualTo(RestrictionGround.NEEDED_FOR_CLAIMS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31.12.2099 |            |                    | endedOn           | in the future",
                "eilen      |            |                    | endedOn           | is not a day",
                "31.12.1899 |            |                    | endedOn           | must be a day",
                "           | 31.12.2099 | NEEDED_FOR_CLAIMS  | restrictedOn      | in the future",
                "           | 1.6.2026   |                    | restrictionGround | is required",
                "           | 1.6.2026   | riita              | restrictionGround | must be one of ACCURACY_CONTESTED, UNLAWFUL_ERASURE_OPPOSED, NEEDED_FOR_CLAIMS, OBJECTION_PENDING",
                "           |            | needed_for_claims  | restrictionGround | must be one of",
            })
    void what_cannot_be_taken_is_told_with_its_field(
            @Nullable String ended, @Nullable String restricted, @Nullable String ground, String field, String reason) {
        long size = stored();

        var answer = take(row("maija@example.fi", text(ended), text(restricted), text(ground)));

        assertThat(counts(answer)).isEqualTo("0 0 0 1");
        assertThat(field(answer)).isEqualTo(field);
        assertThat(rejects(answer).get(0).get("reason").asString())
                .contains(reason)
                .doesNotContain("riita");
        assertThat(stored()).isEqualTo(size);
    }

    @Test
    void a_ground_of_all_rows_is_that_of_those_with_a_day() {
        var constant = register(", \"restrictionGround\": \"ACCURACY_CONTESTED\"", ", \"peruste\": [\"calledBy\"]");

        constant.take(HEADER
                + row("maija@example.fi", "", "1.6.2026", "")
                + row("toinen@example.fi", "", "", "").replaceFirst("1", "2"));

        assertThat(state().restriction().ground()).isEqualTo(RestrictionGround.ACCURACY_CONTESTED);
        assertThat(types(register.customer("2"))).containsExactly("CustomerRegistered");
    }

    @Test
    void where_no_column_has_days_a_ground_of_all_rows_restricts_all() {
        var all = new TestImport("customers", """
                {"from": "%s", "columns": {"id": ["id"], "nimi": ["name"]},
                 "constants": {"source": "SHOP", "obtainedOn": "2025-12-24", "restrictionGround": "ACCURACY_CONTESTED"}}""".formatted(register.name));

        assertThat(counts(all.take("id;nimi\n1;Maija Meikäläinen\n2;Matti Meikäläinen\n")))
                .isEqualTo("2 0 0 0");

        assertThat(types(register.customer("1"))).endsWith("ProcessingRestricted");
        assertThat(types(register.customer("2"))).endsWith("ProcessingRestricted");
    }

    @Test
    void a_ground_of_all_rows_that_there_is_not_is_told_once_of_the_mapping() {
        var refused = register(", \"restrictionGround\": \"riita\"", ", \"peruste\": [\"calledBy\"]")
                .begin(false);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).at("/errors/0/pointer").asString()).isEqualTo("/mapping/constants/restrictionGround");
        assertThat(json(refused).at("/errors/0/detail").asString()).contains("ACCURACY_CONTESTED");
    }

    @Test
    void a_dry_run_says_the_same_and_stores_nothing() {
        take(row("maija@example.fi", "", "", ""));
        long size = types(maija()).size();

        assertThat(counts(customers.rehearse(HEADER + ENDED + RESTRICTED.replaceFirst("1", "2"))))
                .isEqualTo("1 1 0 0");
        assertThat(types(maija())).hasSize((int) size);
    }

    @Test
    void who_has_ended_there_is_restricted_when_the_row_says_so_later() {
        take(ENDED);

        assertThat(counts(take(row("maija@example.fi", "31.5.2026", "1.6.2026", "NEEDED_FOR_CLAIMS"))))
                .isEqualTo("0 1 0 0");

        assertThat(types(maija()))
                .containsExactly("CustomerRegistered", "CustomerRelationshipEnded", "ProcessingRestricted");
    }

    @Test
    void a_row_whose_import_was_cut_off_behind_its_end_is_carried_on() {
        var changed = row("uusi@example.fi", "31.5.2026", "", "");
        take(row("maija@example.fi", "", "", ""));
        take(changed);
        jdbc().sql("""
                        delete from ledger.command_receipt where position = (
                            select max(position) from ledger.ledger_entry where stream_id = :stream)""").param("stream", maija().toString()).update();
        jdbc().sql("update command.imported_row set changes = 1 where customer = :customer")
                .param("customer", maija())
                .update();

        assertThat(counts(take(changed))).isEqualTo("0 1 0 0");
        assertThat(counts(take(changed))).isEqualTo("0 0 1 0");
        assertThat(types(maija())).containsOnlyOnce("CustomerRelationshipEnded");
    }

    private JsonNode take(String row) {
        return customers.take(HEADER + row);
    }

    private UUID maija() {
        return register.customer("1");
    }

    private Customer state() {
        var states = bean(CommandSide.class).customers();
        states.forget(maija());
        return states.load(maija());
    }

    private void order(String number, String day) {
        ok("record-order", """
                "order": "%s", "orderedOn": "%s", "lines": [], "total": {"amount": "1", "currency": "EUR"},
                "source": "SHOP", "obtainedOn": "2026-11-20\"""".formatted(number, day));
    }

    private void ok(String command, String members) {
        var answer = command(command, body(members));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private String body(String members) {
        return "{\"customer\": \"" + maija() + "\", " + members + "}";
    }

    private static String field(JsonNode answer) {
        return rejects(answer).get(0).get("field").asString();
    }

    private static String text(@Nullable String cell) {
        return cell == null ? "" : cell;
    }
}

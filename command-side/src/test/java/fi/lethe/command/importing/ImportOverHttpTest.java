// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import static fi.lethe.command.TestHouse.commandAs;
import static fi.lethe.command.TestHouse.json;
import static fi.lethe.command.TestHouse.request;
import static fi.lethe.command.TestHouse.send;
import static fi.lethe.command.TestHouse.tokenOf;
import static fi.lethe.command.importing.OlderRegister.HEADER;
import static fi.lethe.command.importing.OlderRegister.INVOICES;
import static fi.lethe.command.importing.OlderRegister.awaitTombstone;
import static fi.lethe.command.importing.OlderRegister.forget;
import static fi.lethe.command.importing.OlderRegister.jdbc;
import static fi.lethe.command.importing.OlderRegister.knownRows;
import static fi.lethe.command.importing.OlderRegister.row;
import static fi.lethe.command.importing.OlderRegister.stored;
import static fi.lethe.command.importing.OlderRegister.types;
import static fi.lethe.command.importing.TestImport.counts;
import static fi.lethe.command.importing.TestImport.flags;
import static fi.lethe.command.importing.TestImport.rejects;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ImportOverHttpTest {
    private final OlderRegister register = new OlderRegister();

    @Test
    void a_file_as_a_spreadsheet_writes_it_comes_in_and_again_stores_nothing() {
        var file = HEADER + row("1", "maija@example.fi") + row("2", "toinen@example.fi");

        assertThat(counts(register.customers.take(file, Charset.forName("windows-1252"))))
                .isEqualTo("2 0 0 0");
        var size = stored();
        assertThat(counts(register.customers.take(file))).isEqualTo("0 0 2 0");
        assertThat(stored()).isEqualTo(size);
    }

    @Test
    void a_changed_row_is_a_change_each_time_it_changes() {
        register.customers.take(HEADER + row("1", "maija@example.fi"));

        assertThat(counts(register.customers.take(HEADER + row("1", "uusi@example.fi"))))
                .isEqualTo("0 1 0 0");
        assertThat(counts(register.customers.take(HEADER + row("1", "uusi@example.fi"))))
                .isEqualTo("0 0 1 0");
        assertThat(counts(register.customers.take(HEADER + row("1", "maija@example.fi"))))
                .isEqualTo("0 1 0 0");
        assertThat(types(register.customer("1")))
                .containsExactly("CustomerRegistered", "ContactDetailsChanged", "ContactDetailsChanged");
    }

    @Test
    void of_a_file_that_says_two_things_of_one_id_the_second_is_told_however_often_it_is_sent() {
        var file = HEADER
                + row("1", "maija@example.fi")
                + row("2", "toinen@example.fi")
                + row("1", "uusi@example.fi")
                + row("1", "maija@example.fi");

        var first = register.customers.take(file);
        assertThat(counts(first)).isEqualTo("2 0 1 1");
        assertThat(rejects(first).get(0).get("line").asInt()).isEqualTo(4);
        assertThat(rejects(first).get(0).get("field").asString()).isEqualTo("id");
        assertThat(counts(register.customers.take(file))).isEqualTo("0 0 3 1");
        assertThat(types(register.customer("1"))).containsExactly("CustomerRegistered");
    }

    @Test
    void a_change_that_stands_though_it_was_not_written_down_is_not_made_again() {
        register.customers.take(HEADER + row("1", "maija@example.fi"));
        register.customers.take(HEADER + row("1", "uusi@example.fi"));
        register.customers.take(HEADER + row("1", "kolmas@example.fi"));
        jdbc().sql("update command.imported_row set changes = 0 where customer = :customer")
                .param("customer", register.customer("1"))
                .update();

        assertThat(counts(register.customers.take(HEADER + row("1", "kolmas@example.fi"))))
                .isEqualTo("0 0 1 0");
        assertThat(counts(register.customers.take(HEADER + row("1", "uusi@example.fi"))))
                .isEqualTo("0 1 0 0");
        assertThat(types(register.customer("1"))).hasSize(4);
    }

    @Test
    void a_changed_name_is_rectified_beside_the_contact() {
        register.customers.take(HEADER + row("1", "maija@example.fi"));
        var changed = HEADER + row("1", "uusi@example.fi").replace("Maija", "Liisa");

        assertThat(counts(register.customers.take(changed))).isEqualTo("0 1 0 0");
        assertThat(types(register.customer("1")))
                .containsExactly("CustomerRegistered", "DataRectified", "ContactDetailsChanged");
        assertThat(counts(register.customers.take(changed))).isEqualTo("0 0 1 0");
        assertThat(counts(register.customers.take(HEADER + row("1", "uusi@example.fi"))))
                .isEqualTo("0 1 0 0");
        assertThat(types(register.customer("1"))).hasSize(4).endsWith("DataRectified");
    }

    @Test
    void of_two_people_under_one_id_in_one_file_the_second_is_refused() {
        var file = HEADER
                + row("1", "maija@example.fi")
                + row("1", "maija@example.fi").replace("Maija", "Liisa");

        var answer = register.customers.take(file);

        assertThat(counts(answer)).isEqualTo("1 0 0 1");
        assertThat(rejects(answer).get(0).get("field").asString()).isEqualTo("id");
        assertThat(counts(register.customers.take(file))).isEqualTo("0 0 1 1");
    }

    @Test
    void a_row_whose_import_was_cut_off_between_its_commands_is_carried_on() {
        register.customers.take(HEADER + row("1", "maija@example.fi"));
        var changed = HEADER + row("1", "uusi@example.fi").replace("Maija", "Liisa");
        register.customers.take(changed);
        jdbc().sql("""
                        delete from ledger.command_receipt where position = (
                            select max(position) from ledger.ledger_entry where stream_id = :stream)""").param("stream", register.customer("1").toString()).update();
        jdbc().sql("update command.imported_row set changes = 1 where customer = :customer")
                .param("customer", register.customer("1"))
                .update();

        assertThat(counts(register.customers.take(changed))).isEqualTo("0 1 0 0");
        assertThat(counts(register.customers.take(changed))).isEqualTo("0 0 1 0");
    }

    @Test
    void a_forgotten_persons_row_is_refused_from_the_order_on_and_for_ever() throws InterruptedException {
        register.customers.take(HEADER + row("1", "maija@example.fi") + row("2", "toinen@example.fi"));
        var maija = register.customer("1");
        forget(maija, "P3D");
        assertThat(counts(register.customers.take(HEADER + row("1", "maija@example.fi"))))
                .isEqualTo("0 0 0 1");
        commandAs(tokenOf(Role.RESPONSIBLE), "cancel-erasure", "{\"customer\":\"" + maija + "\"}");
        assertThat(counts(register.customers.take(HEADER + row("1", "maija@example.fi"))))
                .isEqualTo("0 0 1 0");

        forget(maija, "PT0S");
        var refused = register.customers.take(HEADER + row("1", "maija@example.fi") + row("2", "toinen@example.fi"));

        assertThat(counts(refused)).isEqualTo("0 0 1 1");
        assertThat(rejects(refused).toString()).doesNotContain("maija", "Maija", "Meikäläinen");
        awaitTombstone(maija);
        assertThat(counts(register.customers.take(HEADER + row("1", "uusi@example.fi"))))
                .isEqualTo("0 0 0 1");
        assertThat(counts(register.invoices.take(INVOICES + "7;1;1.2.2026;12,90;ei;Kirjahylly;1;12,90\n")))
                .isEqualTo("0 0 0 1");
    }

    @Test
    void a_rehearsal_tells_of_a_second_row_of_one_id_what_the_import_does() {
        var file = HEADER
                + row("1", "maija@example.fi")
                + row("1", "maija@example.fi")
                + row("1", "toinen@example.fi")
                + row("2", "kaksi@example.fi");

        assertThat(counts(register.customers.rehearse(file))).isEqualTo("2 0 1 1");
        assertThat(counts(register.customers.take(file))).isEqualTo("2 0 1 1");
    }

    @Test
    void bad_rows_are_told_with_line_field_and_reason_and_the_rest_comes_in() {
        var answer = register.customers.take(HEADER
                + row("1", "maija@example.fi")
                + row("2", "ei-osoite")
                + row("3", "kolmas@example.fi").replace("24.12.2025", "31.2.2025")
                + row("4", "neljäs@example.fi").replace("Maija", "131052-308T")
                + row("5", "viides@example.fi").replace("Suomi", "Narnia")
                + row("", "kuudes@example.fi")
                + "7;liian;vähän\n"
                + row("8", "kahdeksas@example.fi"));

        assertThat(counts(answer)).isEqualTo("2 0 0 6");
        var rejects = rejects(answer);
        assertThat(rejects.toString()).doesNotContain("ei-osoite", "131052", "Narnia", "Meikäläinen", "liian");
        assertThat(rejects.valueStream()
                        .map(line -> line.get("line") + " " + line.get("field").asString())
                        .toList())
                .containsExactly("3 email", "4 obtainedOn", "5 name", "6 country", "7 id", "8 obtainedOn");
    }

    @Test
    void a_phone_number_that_cannot_be_read_is_kept_as_given_and_flagged() {
        var answer = register.customers.take(
                HEADER + row("1", "maija@example.fi").replace("040 1234567", "kysy isännöitsijältä"));

        assertThat(counts(answer)).isEqualTo("1 0 0 0");
        assertThat(answer.get("flagged").asInt()).isEqualTo(1);
        assertThat(flags(answer).toString())
                .contains("\"line\":2", "\"field\":\"phone\"")
                .doesNotContain("isännöitsijältä");
    }

    @Test
    void a_column_that_nobody_decided_about_stops_everything() {
        var size = stored();
        var file = HEADER.replace("Muuta", "Muuta;Salaisuus") + row("1", "maija@example.fi");

        var answer = register.customers.rows(register.customers.begin(false), file.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("import-mapping-refused", "/mapping/columns", "column 12")
                .doesNotContain("Salaisuus");
        assertThat(stored()).isEqualTo(size);
    }

    @Test
    void a_dry_run_says_what_would_happen_and_stores_nothing() {
        register.customers.take(HEADER + row("1", "maija@example.fi") + row("2", "toinen@example.fi"));
        forget(register.customer("2"), "PT0S");
        var size = stored();
        var rows = knownRows();

        var answer = register.customers.rehearse(HEADER
                + row("1", "uusi@example.fi")
                + row("2", "toinen@example.fi")
                + row("3", "kolmas@example.fi")
                + row("4", "ei-osoite"));

        assertThat(counts(answer)).isEqualTo("1 1 0 2");
        assertThat(stored()).isEqualTo(size);
        assertThat(knownRows()).isEqualTo(rows);
    }

    @Test
    void an_import_whose_process_has_ended_does_not_seem_to_run_for_ever() {
        var location =
                register.customers.begin(false).headers().firstValue("Location").orElseThrow();
        var id = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        for (var moment : new String[][] {{"1 minute", "RUNNING"}, {"3 minutes", "STOPPED"}}) {
            jdbc().sql("""
                    update command.import_run
                    set state = 'RUNNING', alive_at = now() - cast(:ago as interval) where id = :id""").param("ago", moment[0]).param("id", id).update();
            assertThat(json(send(TestImport.authorized(location))).get("state").asString())
                    .isEqualTo(moment[1]);
        }
    }

    @Test
    void an_import_whose_process_ended_while_it_waited_for_its_turn_does_not_seem_to_wait_for_ever() {
        var location = TestImport.location(register.customers.begin(false));
        var id = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        for (var moment : new String[][] {
            {"3 days", "null", "WAITING"}, {"1 minute", "now()", "WAITING"}, {"3 minutes", "now()", "STOPPED"}
        }) {
            jdbc().sql("update command.import_run set rows_at = " + moment[1]
                            + ", alive_at = now() - cast(:ago as interval) where id = :id")
                    .param("ago", moment[0])
                    .param("id", id)
                    .update();
            assertThat(TestImport.state(location).get("state").asString())
                    .as("%s ago, rows %s", moment[0], moment[1])
                    .isEqualTo(moment[2]);
        }
    }

    @Test
    void the_mapping_proposes_itself_and_leaves_open_what_it_does_not_know() {
        var proposal = json(send(TestImport.authorized("/api/imports/proposals?as=customers")
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(HEADER))));

        assertThat(proposal.at("/columns/Asiakasnumero/0").asString()).isEqualTo("id");
        assertThat(proposal.at("/columns/Sähköposti/0").asString()).isEqualTo("email");
        assertThat(proposal.at("/columns/Muuta").toString()).isEqualTo("[]");
        var refused = new TestImport("customers", proposal.toString()).begin(false);
        assertThat(refused.body()).contains("for column 11, no field").doesNotContain("Muuta", "for column 2");
    }

    @Test
    void only_staff_and_the_responsible_person_import() {
        for (var role : List.of(Role.DPO, Role.AUDITOR, Role.ADMINISTRATOR)) {
            var answer = send(request("/api/imports")
                    .header("Authorization", "Bearer " + tokenOf(role))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{}")));
            assertThat(answer.statusCode()).as(role.code()).isEqualTo(403);
        }
    }
}

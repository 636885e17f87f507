// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import static fi.lethe.command.TestHouse.command;
import static fi.lethe.command.importing.OlderRegister.awaitTombstone;
import static fi.lethe.command.importing.OlderRegister.forget;
import static fi.lethe.command.importing.OlderRegister.jdbc;
import static fi.lethe.command.importing.TestImport.counts;
import static fi.lethe.command.importing.TestImport.flags;
import static fi.lethe.command.importing.TestImport.rejects;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Rows from the field: ids in which something invisible stands, and identity codes in every spelling. */
class FieldRowsTest {
    private final String register = "field-" + UUID.randomUUID();
    private final TestImport customers = new TestImport("customers", mapping(register));

    private static String mapping(String register) {
        return """
                {"from": "%s", "columns": {"id": ["id"], "name": ["name"], "phone": ["phone"]},
                 "constants": {"source": "LEGACY_REGISTER", "obtainedOn": "2026-11-20"}}""".formatted(register);
    }

    @Test
    void the_row_of_a_forgotten_person_is_refused_as_the_field_had_it() throws Exception {
        var before = of("09-first");
        assertThat(counts(before.take(file("09-first.csv")))).isEqualTo("1 0 0 0");
        forgetWho("c09", "asc");

        assertThat(counts(of("09-after-forget").take(file("09-after-forget.csv"))))
                .isEqualTo("0 0 0 1");
    }

    @Test
    void identity_codes_are_refused_as_the_field_had_them() throws Exception {
        var answer = of("10-hetu").take(file("10-hetu.csv"));

        assertThat(counts(answer)).isEqualTo("0 0 0 4");
        assertThat(rejects(answer).toString()).contains("identity code").doesNotContain("308T");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "17\u00A0", "\u00A017", "17\u200B", "\u200B17", "1\u200B7", "\uFEFF17", "17\uFEFF", "1\u00AD7",
                        "17\u3164",
                "\u316417", "17\uFE0F", "1\u00A07", "1\u202F7", "17\u2003", "\u300017", "17\u2060", "1\u200D7",
                        "17\u180E",
                "17\u0085", "17\u0007", "1 7", "17\u2800", "17\uDB40\uDD00", "\u115F17", "17\u202C", "17\u061C"
            })
    void an_id_in_which_something_invisible_stands_is_that_of_the_forgotten_person(String id) throws Exception {
        customers.take("id;name;phone\n17;Unohdettava Testi;\n");
        forgetWho(register, "asc");

        var answer = customers.take("id;name;phone\n" + id + ";Unohdettava Testi;\n");

        assertThat(counts(answer)).isEqualTo("0 0 0 1");
        assertThat(rejects(answer).toString()).contains("forgotten");
    }

    @Test
    void an_id_in_which_something_invisible_stands_is_that_of_the_living_person() {
        customers.take("id;name;phone\n17;Testi Testinen;\n");

        assertThat(counts(customers.take("id;name;phone\n17\u00A0;Testi Testinen;\n\uFEFF1\u200B7;Testi Testinen;\n")))
                .isEqualTo("0 0 2 0");
        assertThat(counts(customers.take("id;name;phone\n\u200B\u00A0;Testi Testinen;\n")))
                .isEqualTo("0 0 0 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"017", "17.0", "17,00", "0017", "17.", "１７"})
    void an_id_that_resembles_that_of_a_forgotten_person_is_taken_and_flagged(String id) throws Exception {
        customers.take("id;name;phone\n17;Unohdettava Testi;\n18;Muu Testi;\n");
        forgetWho(register, "asc");

        var answer = customers.take("id;name;phone\n" + id + ";Muu Testi;\n018;Kolmas Testi;\n170;Neljäs Testi;\n");

        assertThat(counts(answer)).isEqualTo("3 0 0 0");
        assertThat(answer.get("flagged").asInt()).isEqualTo(1);
        assertThat(flags(answer).toString()).contains("\"line\":2", "\"field\":\"id\"", "forgotten");
    }

    @Test
    void so_is_one_without_the_zeros_that_the_forgotten_one_had() throws Exception {
        customers.take("id;name;phone\nA017;Muu Testi;\n0017;Unohdettava Testi;\n");
        forgetWho(register, "desc");

        var answer = customers.take("id;name;phone\n17;Toinen Testi;\n");

        assertThat(answer.get("flagged").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "131052-308T;Testi;",
                "131052308t;Testi;",
                "1;Testi 131052–308T;",
                "1;131052A308T;",
                "1;Testi;131052+308T",
                "1;131052 308t;",
                "1;\uFF11\uFF13\uFF11\uFF10\uFF15\uFF12\uFF0D\uFF13\uFF10\uFF18\uFF34;",
                "1;1310\u200B52308T;",
                "131052\u2011308T;Testi;"
            })
    void an_identity_code_is_refused_in_any_field_and_in_the_id(String row) {
        var answer = customers.take("id;name;phone\n" + row + "\n");

        assertThat(counts(answer)).isEqualTo("0 0 0 1");
        assertThat(rejects(answer).toString()).contains("identity code");
    }

    @Test
    void ordinary_numbers_come_in() {
        assertThat(counts(customers.take("""
                        id;name;phone
                        1310523081;Testi Testinen;0401234567
                        131052;Testi Toinen;+358 40 123 4567
                        2026000123X;Testi Kolmas;040 123 4567
                        """))).isEqualTo("3 0 0 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"131052–308T", "131052\u2011308T", "131052308T", "131052 308t", "hetu131052-308T"})
    void an_identity_code_is_refused_in_a_commands_body(String code) {
        var answer = command(
                "register-customer",
                "{\"name\":{\"full\":\"Maija " + code + "\"},\"source\":\"SHOP\",\"obtainedOn\":\"2026-11-20\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("/name/full", "identity code").doesNotContain("308");
    }

    private static void forgetWho(String register, String order) throws InterruptedException {
        var customer = jdbc().sql("""
                        select customer from command.imported_row r join command.import_source s on s.id = r.source
                        where s.name = :register and customer is not null order by row_id\s""" + order + " limit 1")
                .param("register", register)
                .query(UUID.class)
                .single();
        forget(customer, "PT0S");
        awaitTombstone(customer);
    }

    private static TestImport of(String name) throws IOException {
        var body = JsonMapper.shared().readTree(shared(name + ".json"));
        return new TestImport(body.get("as").asString(), body.get("mapping").toString());
    }

    private static String file(String name) throws IOException {
        return Files.readString(shared(name));
    }

    private static Path shared(String name) {
        var directory = System.getenv("LETHE_SHARED");
        assumeThat(directory).as("LETHE_SHARED").isNotNull();
        return Path.of(directory, "data", "field", name);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import static fi.lethe.command.importing.TestImport.counts;
import static fi.lethe.command.importing.TestImport.flags;
import static fi.lethe.command.importing.TestImport.rejects;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The cases of the field as they were reported, and relatives of each. */
class FieldCasesTest {
    private static final String CUSTOMERS = """
            "id": ["id"], "name": ["name"], "phone": ["phone"], "www": ["www"], "email": ["email"],
            "street": ["street"], "zip": ["postalCode"], "city": ["locality"], "country": ["country"]""";
    private static final String HEADER = "id;name;phone;www;email;street;zip;city;country\n";
    private static final String INVOICES = "nro;asiakas;pvm;summa;maksettu;maksupvm\n";

    private final String register = "cases-" + UUID.randomUUID();
    private final TestImport customers = importing("customers", CUSTOMERS, "");
    private final TestImport invoices = importing("invoices", """
            "nro": ["id", "order", "invoice"], "asiakas": ["customer"], "pvm": ["orderedOn"], "summa": ["total"],
            "maksettu": ["paid"], "maksupvm": ["settledOn"]""", ", \"currency\": \"EUR\"");

    private TestImport importing(String as, String columns, String constants) {
        return new TestImport(as, """
                {"from": "%s", "columns": {%s}, "constants": {"source": "LEGACY_REGISTER", "obtainedOn": "2026-11-20"%s}}""".formatted(register, columns, constants));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            04-05-phones          | 4 0 0 0 | 2
            06-names              | 5 0 0 0 | 0
            12-trailing-separator | 1 0 0 0 | 0
            13-short-rows         | 3 0 0 0 | 0
            14-sep-line           | 1 0 0 0 | 0
            15-crlf-in-cell       | 1 0 0 0 | 0
            16-postal             | 2 0 0 0 | 1
            18-fffd               | 1 0 0 0 | 1
            23-www                | 3 0 0 0 | 1""")
    void a_file_of_customers_comes_in_as_it_should(String name, String counts, int flags) throws IOException {
        var answer = take(name, name);

        assertThat(counts(answer)).isEqualTo(counts);
        assertThat(flags(answer)).as(flags(answer).toString()).hasSize(flags);
    }

    @Test
    void the_same_invoice_number_of_another_customer_is_reported() throws IOException {
        take("03-customers", "03-customers");

        var answer = take("03-invoices-same-number", "03-invoices-same-number");

        assertThat(counts(answer)).isEqualTo("2 0 0 1");
        assertThat(rejects(answer).get(0).get("line").asInt()).isEqualTo(3);
        assertThat(rejects(answer).get(0).get("field").asString()).isEqualTo("customer");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            7;2;1.2.2024;10,00;ei; | 1 0 0 1
            7;1;1.2.2024;11,00;ei; | 1 0 0 1
            7;1;1.2.2024;10,00;ei; | 1 0 1 0
            7;2;1.2.2024;10,00;kyllä;2.2.2024 | 1 0 0 1
            7;1;1.2.2024;10,00;kyllä;2.2.2024 | 1 1 0 0""")
    void of_two_rows_with_one_number_none_vanishes(String second, String counts) {
        customers.take("id;name;phone;www;email;street;zip;city;country\n1;Yksi Testi\n2;Kaksi Testi\n");

        assertThat(counts(invoices.take(INVOICES + "7;1;1.2.2024;10,00;ei;\n" + second + "\n")))
                .isEqualTo(counts);
    }

    @Test
    void a_name_composed_otherwise_and_with_more_spaces_is_unchanged() throws IOException {
        take("17-nfc", "17-nfc");

        assertThat(counts(take("17-nfd", "17-nfd"))).isEqualTo("0 0 1 0");
        assertThat(counts(of("17-nfc").take("id;name\n19;Äijälä  Testi\n"))).isEqualTo("0 0 1 0");
        assertThat(counts(of("17-nfc").take("id;name\n19;\u00A0Äijälä\u2003Tes\u200Bti \n")))
                .isEqualTo("0 0 1 0");
        assertThat(counts(of("17-nfc").take("id;name\n19;Aijala Testi\n"))).isEqualTo("0 1 0 0");
    }

    @Test
    void a_file_in_code_page_850_is_taken_once_its_name_is_given() throws IOException {
        var refused = of("18-cp850").rows(of("18-cp850").begin(false), Files.readAllBytes(shared("18-cp850.csv")));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("import-unreadable", "Line 2 ", "IBM850")
                .doesNotContain("kel");
        var body = (ObjectNode)
                JsonMapper.shared().readTree(shared("18-cp850.json")).get("mapping");
        var named = new TestImport("customers", body.put("encoding", "IBM850").toString());
        assertThat(counts(named.take("id;name\n24;Mäkelä-Österberg Testi\n", Charset.forName("IBM850"))))
                .isEqualTo("1 0 0 0");
    }

    @Test
    void quotations_and_trade_marks_of_windows_are_no_doubtful_letters() {
        assertThat(counts(customers.take(
                        HEADER + "1;Šimon Ženíšek;;;;„Pihlaja” 4 – 5;00100;Žilina™;\n",
                        Charset.forName("windows-1252"))))
                .isEqualTo("1 0 0 0");
    }

    @Test
    void an_instant_is_a_day_in_the_registers_zone() throws IOException {
        take("20-customers", "20-customers");
        var day = of("20-utc").take("nro;asiakas;pvm;summa;maksettu;maksupvm\nU1;1;1.1.2026;10,00;ei;\n");

        assertThat(counts(day)).isIn("1 0 0 0", "0 0 1 0");
        assertThat(counts(take("20-utc", "20-utc"))).as("the same day").isEqualTo("0 0 1 0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            X1;1;1.2.2024;10,00;kyllä;1.1.2099 | 0 0 0 1 | 0
            X2;1;1.2.2024;10,00;kyllä;1.2.0204 | 0 0 0 1 | 0
            X3;1;1.2.2024;10,00;kyllä;1.1.2020 | 1 0 0 0 | 1
            X4;1;1.2.2099;10,00;ei;            | 1 0 0 0 | 1
            X5;1;1.2.2024;10,00;kyllä;1.2.2024 | 1 0 0 0 | 0
            X6;1;1.2.2024;12,905;ei;           | 0 0 0 1 | 0
            X7;1;1.2.2024;12,900;ei;           | 0 0 0 1 | 0""")
    void days_of_payment_and_amounts_that_cannot_be_are_told_in_the_dry_run_already(
            String row, String counts, int flags) {
        customers.take(HEADER + "1;Yksi Testi\n");

        var rehearsed = invoices.rehearse(INVOICES + row + "\n");
        var taken = invoices.take(INVOICES + row + "\n");

        assertThat(counts(rehearsed)).isEqualTo(counts);
        assertThat(counts(taken)).isEqualTo(counts);
        assertThat(flags(rehearsed)).hasSize(flags);
        assertThat(flags(taken)).hasSize(flags);
    }

    @Test
    void a_total_far_from_its_lines_is_flagged() {
        customers.take(HEADER + "1;Yksi Testi\n");
        var lined = importing("invoices", """
                "nro": ["id", "order", "invoice"], "asiakas": ["customer"], "pvm": ["orderedOn"], "summa": ["total"],
                "tuote": ["lineDescription"], "kpl": ["lineQuantity"], "hinta": ["lineUnitPrice"]""", ", \"currency\": \"EUR\", \"paid\": \"false\"");

        var answer = lined.take("""
                nro;asiakas;pvm;summa;tuote;kpl;hinta
                1;1;1.2.2024;12,55;Hylly;1;10,00
                2;1;1.2.2024;1255,00;Hylly;1;10,00
                3;1;1.2.2024;30,00;Hylly;1;10,00
                3;1;1.2.2024;30,00;Hylly;2;10,00
                """);

        assertThat(counts(answer)).isEqualTo("3 0 0 0");
        assertThat(flags(answer)).hasSize(1);
        assertThat(flags(answer).get(0).get("line").asInt()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2;Beltonen Testi;;;;;;;;;;;  | 1 0 0 0 | 0
            2;Beltonen Testi;;;;;;;;liikaa | 0 0 0 1 | 0
            2;Testi;09 123456 koti       | 1 0 0 0 | 1
            2;Testi;0401234567 x12       | 1 0 0 0 | 0
            2;Testi;CALL MAIJA           | 1 0 0 0 | 1
            2;Testi;0800 KISSA           | 1 0 0 0 | 1
            2;Testi;030-0074321;;;Weg 1;10115;Berlin;DE | 1 0 0 0 | 0
            2;Testi;030 12345678;;;Weg 1;10115;Berlin;DE | 1 0 0 0 | 0
            2;Testi;(5) 555-4729;;;Calle 1;05021;Mexico;MX | 1 0 0 0 | 1
            2;Testi;;ftp://example.fi    | 1 0 0 0 | 1
            2;Testi;;ei ole              | 1 0 0 0 | 1
            2;Testi;;HTTP://EXAMPLE.FI/ä | 1 0 0 0 | 0
            2;Testi;;;;;="00100"         | 1 0 0 0 | 0
            2;Testi;;;;;100              | 1 0 0 0 | 1
            2;Testi;;;;;100;;FI          | 1 0 0 0 | 1
            2;Testi;;;;;123 45;Luleå;SE  | 1 0 0 0 | 0
            2;MÃ¤kelÃ¤                   | 1 0 0 0 | 1
            2;�ijälä               | 1 0 0 0 | 1
            2;ㅤ                    | 0 0 0 1 | 0""")
    void what_is_doubtful_is_kept_as_given_and_flagged(String row, String counts, int flags) {
        var answer = customers.take(HEADER + row + "\n");

        assertThat(counts(answer)).isEqualTo(counts);
        assertThat(flags(answer)).as(flags(answer).toString()).hasSize(flags);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\r\n", "SEP=;\n", "\"sep=;\"\n", "sep=;;;\r"})
    void a_line_that_tells_the_separator_is_no_header(String line) {
        assertThat(counts(customers.take(line + HEADER + "1;Aho, Oy;\n"))).isEqualTo("1 0 0 0");
    }

    @Test
    void a_column_without_a_name_is_left_out_where_it_is_empty_and_told_where_it_is_not() {
        var answer = customers.take("id;;name;phone;www;email;street;zip;city;country; ;\n1;;Yksi\n2;x;Kaksi\n");

        assertThat(counts(answer)).isEqualTo("1 0 0 1");
        assertThat(rejects(answer).get(0).get("line").asInt()).isEqualTo(3);
    }

    private JsonNode take(String mapping, String file) throws IOException {
        return of(mapping).take(Files.readString(shared(file + ".csv")));
    }

    private TestImport of(String name) throws IOException {
        var body = JsonMapper.shared().readTree(shared(name + ".json"));
        var mapping = (ObjectNode) body.get("mapping");
        return new TestImport(
                body.get("as").asString(), mapping.put("from", register).toString());
    }

    private static Path shared(String name) {
        var directory = System.getenv("LETHE_SHARED");
        assumeThat(directory).as("LETHE_SHARED").isNotNull();
        return Path.of(directory, "data", "field", name);
    }
}

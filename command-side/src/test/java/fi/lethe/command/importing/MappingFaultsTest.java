// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import static fi.lethe.command.TestHouse.json;
import static fi.lethe.command.importing.TestImport.counts;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What is wrong with a mapping is told before a row is looked at: once, and with what could stand there. */
class MappingFaultsTest {
    private static final String WHO = "\"id\": [\"id\"], \"name\": [\"name\"]";
    private static final String BILL = """
            "nro": ["id", "order", "invoice"], "asiakas": ["customer"], "pvm": ["orderedOn"], "summa": ["total"]""";

    private final String register = "faults-" + UUID.randomUUID();

    private TestImport of(String as, String columns, String constants) {
        return new TestImport(as, """
                {"from": "%s", "columns": {%s}, "constants": {%s}}""".formatted(register, columns, constants));
    }

    private TestImport customers(String columns) {
        return of("customers", columns, "\"source\": \"SHOP\", \"obtainedOn\": \"24.12.2025\"");
    }

    @Test
    void fields_that_there_are_not_are_told_once_with_all_that_there_are() {
        var refused =
                refused(customers(WHO + ", \"a\": [\"nimi\"], \"b\": [\"posti\", \"email\"], \"c\": [\"puhelin\"]"));

        assertThat(errors(refused))
                .containsExactly("/mapping/columns has, for columns 3, 4 and 5, what is no field of customers");
        assertThat(refused.get("detail").asString())
                .endsWith(
                        "Fields of customers: id, name, calledBy, customerNumber, organisation, businessId, organisationRole,"
                                + " email, phone, www, street, postalCode, locality, country, endedOn, restrictedOn, restrictionGround,"
                                + " source, obtainedOn.");
    }

    @Test
    void whatever_is_wrong_the_fields_are_listed() {
        var missing = refused(of("invoices", "\"nro\": [\"id\"]", ""));
        assertThat(missing.get("detail").asString()).contains("Fields of invoices: id, customer, order, ");

        var decided = customers(WHO);
        var file = "id;name;salaisuus\n1;Maija Testi;x\n";
        var unknown = decided.rows(decided.begin(false), file.getBytes(StandardCharsets.UTF_8));
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(json(unknown).get("detail").asString()).contains("Fields of customers: id, name, ");
    }

    @Test
    void columns_that_nobody_decided_about_are_told_together() {
        assertThat(errors(refused(customers(WHO + ", \"a\": [], \"b\": []"))))
                .containsExactly(
                        "/mapping/columns has, for columns 3 and 4, no field; list under ignore what is to be left out");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            customers | obtainedOn | 31.2.2025
            customers | obtainedOn | 2999-01-01
            customers | source     | KAUPPA
            customers | country    | Narnia
            invoices  | currency   | EURO
            invoices  | currency   | XXX
            invoices  | paid       | ehkä
            invoices  | settledOn  | 1.1.2999
            invoices  | dueOn      | ensi viikolla
            invoices  | billToCountry | Narnia""")
    void what_no_row_could_be_taken_with_is_told_of_the_mapping(String as, String field, String value) {
        var columns = as.equals("customers")
                ? WHO + ", \"a\": [\"street\"]"
                : BILL + ", \"a\": [\"billToStreet\"], \"m\": [\"settledOn\"]";
        var others = "\"source\": \"SHOP\", \"obtainedOn\": \"2025-12-24\", \"currency\": \"EUR\", \"paid\": \"no\"";
        var constants = List.of(others.split(", ")).stream()
                .filter(constant -> !constant.contains(field) && (as.equals("invoices") || !isOfInvoices(constant)))
                .toList();

        var refused = refused(of(as, columns, String.join(", ", constants) + ", \"" + field + "\": \"" + value + "\""));

        assertThat(errors(refused))
                .singleElement()
                .satisfies(error -> assertThat(error)
                        .startsWith("/mapping/constants/" + field + " ")
                        .doesNotContain(value));
    }

    @Test
    void what_holds_for_all_rows_may_be_written_as_in_a_row() {
        var import1 = of(
                "customers",
                WHO + ", \"street\": [\"street\"]",
                "\"source\": \"SHOP\", \"obtainedOn\": \"24.12.2025\", \"country\": \"Suomi\"");
        assertThat(counts(import1.take("id;name;street\n1;Maija Testi;Katu 1\n")))
                .isEqualTo("1 0 0 0");

        var invoices = of("invoices", BILL, """
                "source": "SHOP", "obtainedOn": "2025-12-24", "currency": "JPY", "paid": "kyllä",
                "settledOn": "1.2.2026", "dueOn": "2026-02-14", "billToCountry": "FI\"""");
        assertThat(counts(invoices.take("nro;asiakas;pvm;summa\n1;1;1.1.2026;1290\n")))
                .isEqualTo("1 0 0 0");
    }

    private static boolean isOfInvoices(String constant) {
        return constant.contains("currency") || constant.contains("paid");
    }

    private static JsonNode refused(TestImport asked) {
        HttpResponse<String> answer = asked.begin(false);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("import-mapping-refused");
        return json(answer);
    }

    private static List<String> errors(JsonNode refused) {
        return refused.get("errors")
                .valueStream()
                .map(error -> error.get("pointer").asString() + " "
                        + error.get("detail").asString())
                .toList();
    }
}

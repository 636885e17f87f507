// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.form;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.query.console.TestWordings;
import fi.lethe.rules.commands.CommandRule;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TypedTest {
    private static final UUID SOMEBODY = UUID.fromString("01998f3e-0000-7000-8000-000000000001");
    private static final String SCHEMA = """
            {"type": "object", "required": ["order", "lines", "total", "sent"], "properties": {
                "customer": {"type": "string", "format": "uuid"},
                "order": {"type": "string", "maxLength": 40},
                "at": {"type": ["string", "null"], "format": "date-time"},
                "lines": {"type": "array", "items": {"$ref": "#/Line"}},
                "total": {"type": "object", "required": ["amount"], "properties": {"amount": {"type": "string", "format": "decimal"}}},
                "billTo": {"type": "object", "properties": {"name": {"type": "string"}}},
                "scopes": {"type": "array", "items": {"type": "string", "enum": ["A", "B"], "x-enumeration": "scope"}},
                "sent": {"type": "boolean"},
                "copies": {"type": "integer"}}}
            """;
    private static final String LINE = """
            {"type": "object", "required": ["description"], "properties": {
                "description": {"type": "string"}, "quantity": {"type": "string", "format": "decimal"}}}
            """;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final CommandForm FORM = new CommandForm(
            CommandRule.RECORD_ORDER,
            "customer",
            false,
            new SchemaReader(JSON.readTree("{\"Line\": " + LINE + "}")).object(JSON.readTree(SCHEMA)));

    private static String body(Map<String, List<String>> sent) {
        var typed = Typed.into(FORM.body(), sent);
        return new Body(typed, TestWordings.in("fi")).of(FORM, SOMEBODY).toString();
    }

    @Test
    void what_was_typed_becomes_the_body_that_the_schema_asks_for() {
        assertThat(body(Map.of(
                        "/order", List.of(" 2026-1 "),
                        "/at", List.of("2026-06-01T12:00"),
                        "/lines/0/description", List.of("Kirja"),
                        "/lines/0/quantity", List.of("1 000,5"),
                        "/total/amount", List.of("−12,90"),
                        "/scopes", List.of("A", "B"),
                        "/sent", List.of("true"),
                        "/copies", List.of("2"))))
                .isEqualTo("{\"order\":\"2026-1\",\"at\":\"2026-06-01T09:00:00Z\","
                        + "\"lines\":[{\"description\":\"Kirja\",\"quantity\":\"1000.5\"}],\"total\":{\"amount\":\"-12.90\"},"
                        + "\"scopes\":[\"A\",\"B\"],\"sent\":true,\"copies\":2,\"customer\":\"" + SOMEBODY + "\"}");
    }

    @Test
    void what_may_be_left_out_is_left_out_and_what_must_be_there_is_asked_for_by_the_api() {
        assertThat(body(Map.of("/billTo/name", List.of("  "), "/lines/0/description", List.of(""))))
                .isEqualTo("{\"lines\":[],\"total\":{},\"sent\":false,\"customer\":\"" + SOMEBODY + "\"}");
    }

    @Test
    void empty_rows_are_left_out_and_the_others_move_up() {
        var typed = Typed.into(
                FORM.body(),
                Map.of(
                        "/lines/0/description", List.of(""),
                        "/lines/2/description", List.of("Kynä"),
                        "/lines/10/description", List.of("Kirja")));

        assertThat(typed.all())
                .containsExactly(Map.entry("/lines/0/description", "Kynä"), Map.entry("/lines/1/description", "Kirja"));
        assertThat(typed.rows("/lines")).isEqualTo(2);
    }

    @Test
    void what_the_form_has_no_field_for_and_the_subject_of_another_are_not_sent() {
        assertThat(body(Map.of(
                        "/foreign",
                        List.of("x"),
                        "key",
                        List.of("y"),
                        "/customer",
                        List.of(UUID.randomUUID().toString()))))
                .isEqualTo("{\"customer\":\"" + SOMEBODY + "\",\"lines\":[],\"total\":{},\"sent\":false}");
    }

    @Test
    void what_cannot_be_put_into_the_apis_form_is_sent_as_it_was_typed() {
        assertThat(body(Map.of(
                        "/at", List.of("yesterday"), "/total/amount", List.of("a lot"), "/copies", List.of("some"))))
                .contains("\"at\":\"yesterday\"", "\"amount\":\"a lot\"", "\"copies\":\"some\"");
    }

    @Test
    void what_was_typed_reads_the_same_from_the_hidden_fields_of_the_rehearsal() {
        var typed = Typed.into(
                FORM.body(),
                Map.of("/scopes", List.of("B"), "/lines/3/description", List.of("Kirja"), "/order", List.of("7")));
        var again = new HashMap<String, List<String>>();
        typed.all().forEach((pointer, text) -> again.put(pointer, List.of(text)));

        assertThat(Typed.into(FORM.body(), again).all()).isEqualTo(typed.all());
        assertThat(typed.chosen("/scopes", "B")).isTrue();
        assertThat(typed).hasToString("Typed[not shown]");
    }

    @Test
    void a_comma_separates_thousands_in_english_and_decimals_in_finnish() {
        assertThat(Decimals.plain("1,234", Locale.ENGLISH)).isEqualTo("1234");
        assertThat(Decimals.plain("1,234.50", Locale.ENGLISH)).isEqualTo("1234.50");
        assertThat(Decimals.plain("12,90", Locale.ENGLISH)).isEqualTo("12.90");
        assertThat(Decimals.plain("1,234", Locale.of("fi"))).isEqualTo("1.234");
        assertThat(Decimals.plain("1 234,50", Locale.of("fi"))).isEqualTo("1234.50");
        assertThat(Decimals.plain("twelve", Locale.ENGLISH)).isEqualTo("twelve");
    }

    @Test
    void only_what_was_shown_and_emptied_is_taken_out() {
        var begun = Typed.begun(FORM.body(), Map.of("/at", List.of("2026-06-01T12:00"), "/copies", List.of("2")));
        assertThat(begun.marks()).containsExactly(Map.entry("was:/at", "/at=2026-06-01T12%3A00"));

        assertThat(body(Map.of("was:/at", List.of("1"), "/at", List.of(" ")))).contains("\"at\":null");
        assertThat(body(Map.of("/at", List.of("")))).doesNotContain("\"at\"");
        var shown = List.of("/at=2026-06-01T12%3A00");
        assertThat(body(Map.of("was:/at", shown, "/at", List.of("2026-06-01T12:00"))))
                .as("somebody else may have changed it since")
                .doesNotContain("\"at\"");
        assertThat(body(Map.of("was:/at", shown, "/at", List.of("2026-06-01T13:00"))))
                .contains("\"at\"");
        assertThat(body(Map.of("was:/copies", List.of("1")))).doesNotContain("copies");
        assertThat(Typed.into(
                                FORM.body(),
                                begun.all().entrySet().stream()
                                        .collect(Collectors.toMap(
                                                Map.Entry::getKey, value -> List.of(value.getValue()))))
                        .marks())
                .as("a rehearsal keeps them")
                .isEqualTo(begun.marks());
    }
}

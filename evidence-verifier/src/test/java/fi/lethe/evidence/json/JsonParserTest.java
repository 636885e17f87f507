// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonParserTest {
    @Test
    void values_are_read_as_they_are_written() {
        var members = new LinkedHashMap<String, Json>();
        members.put("z", new JsonArray(List.of(new JsonInteger(-1), new JsonBoolean(true), new JsonBoolean(false))));
        members.put("", new JsonObject(new LinkedHashMap<>()));
        members.put("a", new JsonArray(List.of(new JsonNull(), new JsonString("käyttö"), new JsonInteger(0))));
        var object = new JsonObject(members);
        assertThat(text(JsonWriter.write(object)))
                .isEqualTo("{\"z\":[-1,true,false],\"\":{},\"a\":[null,\"käyttö\",0]}");
        var read = (JsonObject) JsonParser.parse(JsonWriter.write(object));
        assertThat(read).isEqualTo(object);
        assertThat(read.members().keySet()).containsExactly("z", "", "a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "\"\"",
                "0",
                "-1",
                "true",
                "false",
                "null",
                "[[],{}]",
                "[9007199254740991,-9007199254740991]",
                "\"\\\"\\\\\\b\\f\\n\\r\\t\\u0000\\u000B\\u001F/\u007F\u0080\u2028\uFFFD\uD83D\uDE00\""
            })
    void a_canonical_spelling_is_accepted_and_written_again_identically(String json) {
        assertThat(text(JsonWriter.write(JsonParser.parse(json.getBytes(UTF_8)))))
                .isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " 1",
                "1 ",
                "[1, 2]",
                "{\"a\": 1}",
                "{ }",
                "[\n]",
                "1,",
                "{}{}",
                "nul",
                "nulll",
                "True",
                "NaN",
                "[1,]",
                "[,1]",
                "{\"a\":1,}",
                "{\"a\"}",
                "{a:1}",
                "{\"a\":1",
                "[1",
                "\"a",
                "\"a\\\"",
                "'a'",
                "]",
                "[1}",
                "{1:1}",
                "// x\n1",
                "\uFEFF1"
            })
    void what_stands_out_of_place_is_rejected(String json) {
        assertRejected(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0",
                "1.5",
                "1e3",
                "1E3",
                "-0",
                "00",
                "01",
                "-01",
                "+1",
                "-",
                ".5",
                "1.",
                "0x1",
                "9007199254740992",
                "-9007199254740992",
                "18446744073709551617",
                "99999999999999999999999"
            })
    void a_number_that_is_not_a_plain_integer_below_2_to_53_is_rejected(String json) {
        assertRejected(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\\/\"", "\"\\u0041\"", "\"\\u00e4\"", "\"\\u000b\"", "\"\\u001f\"", "\"\\u0008\"", "\"\\u000A\"",
                        "\"\\u0022\"",
                "\"\\u005C\"", "\"\\u007F\"", "\"\\ud83d\\ude00\"", "\"\\uD800\"", "\"\\u00\"", "\"\\u00+1\"",
                        "\"\\u0020\"", "\"\\x41\"",
                "\"\\a\"", "\"\\U000A\"", "\"\t\"", "\"\n\"", "\"\u0000\""
            })
    void an_escape_that_is_needless_unknown_or_missing_is_rejected(String json) {
        assertRejected(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "80",
                "C3",
                "C328",
                "E28028",
                "E282",
                "F09F98",
                "FF",
                "FE", // stray, broken off
                "C080",
                "C1BF",
                "E08080",
                "E09FBF",
                "F0808080",
                "F08FBFBF", // overlong
                "EDA080",
                "EDBFBF",
                "EDA0BDEDB880", // surrogates
                "F4908080",
                "F5808080",
                "F888808080" // beyond U+10FFFF
            })
    void bytes_that_are_not_utf_8_are_rejected(String hex) {
        byte[] text = HexFormat.of().parseHex(hex);
        assertRejected(joined("\"", text, "\""), "a string is not UTF-8");
        assertRejected(joined("{\"", text, "\":1}"), "a string is not UTF-8");
        assertRejected(joined("\"ok \uFFFD ".getBytes(UTF_8), text, "\\n\"".getBytes(UTF_8)), "a string is not UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0", "00", "01", "-01"})
    void a_needless_zero_or_sign_is_told_as_such(String json) {
        assertRejected(json, "a needless zero or sign");
    }

    @Test
    void a_member_that_stands_twice_is_rejected() {
        assertRejected("{\"a\":1,\"a\":1}", "a member stands twice");
        assertRejected("{\"a\":1,\"b\":{\"c\":1,\"c\":2}}", "a member stands twice");
        assertRejected("{\"\\n\":1,\"\\n\":2}", "a member stands twice");
        assertThat(JsonParser.parse("{\"a\":{\"a\":1}}".getBytes(UTF_8))).isInstanceOf(JsonObject.class);
    }

    @Test
    void thirty_two_levels_are_read_and_written_and_no_more() {
        String deep = "[".repeat(32) + "1" + "]".repeat(32);
        Json value = JsonParser.parse(deep.getBytes(UTF_8));
        assertThat(text(JsonWriter.write(value))).isEqualTo(deep);
        assertRejected('[' + deep + ']');
        assertRejected("{\"a\":".repeat(33) + "1" + "}".repeat(33));
        assertRejected("[".repeat(1_000_000));
        assertThatThrownBy(() -> JsonWriter.write(new JsonArray(List.of(value))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(JsonParser.parse(("[" + "[],".repeat(100) + "[]]").getBytes(UTF_8)))
                .isInstanceOf(JsonArray.class);
    }

    @Test
    void the_place_of_the_fault_is_told_and_nothing_of_the_content() {
        assertThatThrownBy(() -> JsonParser.parse("{\"name\":\"Maija\",\"x\":1.5}".getBytes(UTF_8)))
                .isInstanceOfSatisfying(MalformedJson.class, e -> {
                    assertThat(e.offset()).isEqualTo(21);
                    assertThat(e.reason()).isEqualTo("'}' is expected here");
                    assertThat(e).hasMessage("Byte 21: '}' is expected here");
                });
    }

    private static void assertRejected(String json) {
        assertRejected(json.getBytes(UTF_8));
    }

    private static void assertRejected(String json, String reason) {
        assertRejected(json.getBytes(UTF_8), reason);
    }

    private static void assertRejected(byte[] json, String reason) {
        assertThatThrownBy(() -> JsonParser.parse(json))
                .as(new String(json, ISO_8859_1))
                .isInstanceOfSatisfying(
                        MalformedJson.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static void assertRejected(byte[] json) {
        assertThatThrownBy(() -> JsonParser.parse(json))
                .as(new String(json, ISO_8859_1))
                .isInstanceOf(MalformedJson.class);
    }

    private static byte[] joined(String before, byte[] middle, String after) {
        return joined(before.getBytes(UTF_8), middle, after.getBytes(UTF_8));
    }

    private static byte[] joined(byte[] before, byte[] middle, byte[] after) {
        return new JsonBuffer(16).raw(before).raw(middle).raw(after).toBytes();
    }

    private static String text(byte[] utf8) {
        return new String(utf8, UTF_8);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SealedValuesTest {
    private static final UUID KEY = UUID.fromString("0199c0de-0000-7000-8000-0000000000aa");

    @Test
    void a_sealed_value_is_read_with_all_its_members() {
        assertThat(EntryParser.sealedValues(Example.entry()))
                .containsExactly(
                        new SealedReference(KEY, "CONTACT", "private/1", Example.hash(1), Example.hash(2), 256));
    }

    @Test
    void sealed_values_are_counted_in_the_order_of_their_appearance() {
        String first = Example.CONTACT.replace("private/1", "first");
        String second = Example.CONTACT.replace("private/1", "second");
        String third = Example.CONTACT.replace("private/1", "third");
        var entry = Example.withPayload("{\"z\":%s,\"list\":[1,{\"x\":%s},%s],\"none\":null,\"invoice\":%s}"
                .formatted(first, second, Example.TOKEN, third));
        assertThat(EntryParser.sealedValues(entry))
                .extracting(SealedReference::unit)
                .containsExactly("first", "second", "third");
        assertThat(EntryParser.parse(EntryWriter.write(entry))).isEqualTo(entry);
    }

    @Test
    void a_payload_without_sealed_values_has_none() {
        assertThat(EntryParser.sealedValues(Example.withPayload("{\"a\":\"sealed\",\"b\":[]}")))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            reordered            | "category":"CONTACT","unit":"private/1" | "unit":"private/1","category":"CONTACT"
            member missing       | ,"length":256                | ,"size":256
            one member too many  | "length":256                 | "length":256,"more":1
            member beside        | "length":256}                | "length":256},"more":1
            key in upper case    | 0000aa"                      | 0000AA"
            key not a text       | "0199c0de-0000-7000-8000-0000000000aa" | 7
            empty category       | "CONTACT"                    | ""
            empty unit           | "private/1"                  | ""
            unit a number        | "private/1"                  | 1
            no padding           | AQE="                        | AQE"
            unused bits          | AQE="                        | AQF="
            31 bytes             | AQEBAQE="                    | AQEBAQ=="
            33 bytes             | AQEBAQE="                    | AQEBAQEB"
            not base64           | "AQEB                        | "A!EB
            base64 of URLs       | "AQEB                        | "_-EB
            length 0             | 256                          | 0
            length negative      | 256                          | -256
            length as 1.0        | 256                          | 1.0
            length beyond int    | 256                          | 2147483648
            length a text        | 256                          | "256"
            """)
    void a_malformed_sealed_value_is_rejected(String what, String from, String to) {
        assertThat(Example.CONTACT).as(what).contains(from);
        assertRejected("{\"contact\":" + Example.CONTACT.replace(from, to) + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "\"x\"", "[]", "{}", "{\"token\":\"x\"}"})
    void the_names_sealed_and_token_are_reserved(String value) {
        assertRejected("{\"x\":{\"sealed\":" + value + "}}");
        assertRejected("{\"sealed\":" + value + "}");
        assertRejected("{\"x\":{\"token\":" + value + "}}");
        assertRejected("{\"x\":{\"a\":1,\"sealed\":" + value + "}}");
    }

    @Test
    void a_token_stands_alone_with_32_bytes() {
        assertThat(EntryParser.sealedValues(Example.withPayload("{\"order\":" + Example.TOKEN + "}")))
                .isEmpty();
        assertRejected("{\"order\":" + Example.TOKEN.replace("}", ",\"more\":1}") + "}");
        assertRejected("{\"order\":" + Example.TOKEN.replace("AwM=", "Aw==") + "}");
        assertRejected("{\"order\":"
                + Example.TOKEN.replace("\":\"", "\":{\"sealed\":1,\"x\":\"").replace("}", "}}") + "}");
    }

    private static void assertRejected(String payload) {
        var entry = Example.withPayload(payload);
        assertThatThrownBy(() -> EntryParser.sealedValues(entry)).as(payload).isInstanceOf(MalformedEntry.class);
        byte[] bytes = EntryWriter.write(entry);
        assertThatThrownBy(() -> EntryParser.parse(bytes)).as(payload).isInstanceOf(MalformedEntry.class);
    }
}

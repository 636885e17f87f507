// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.entry;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryParserTest {
    @Test
    void an_entry_is_read_as_it_was_written() {
        assertThat(EntryParser.parse(Example.BYTES.getBytes(UTF_8))).isEqualTo(Example.entry());
        var other = Example.with("CONSENT", "1970-01-01T00:00:00.000001Z", "{\"ä\":[\"\\n\",null,-7]}");
        assertThat(EntryParser.parse(EntryWriter.write(other))).isEqualTo(other).isNotEqualTo(Example.entry());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            another version       | "v":1,                      | "v":2,
            no version            | "v":1,                      |
            version not a number  | "v":1,                      | "v":"1",
            version as 1.0        | "v":1,                      | "v":1.0,
            reordered             | "seq":3,"type":"ContactDetailsChanged", | "type":"ContactDetailsChanged","seq":3,
            missing               | "exception":null,           |
            twice                 | "seq":3,                    | "seq":3,"seq":3,
            unknown               | "seq":3,                    | "seq":3,"more":1,
            unknown at the end    | "length":256}}}}            | "length":256}}},"more":1}
            name in upper case    | "seq":                      | "Seq":
            space                 | "seq":3                     | "seq": 3
            text for number       | "seq":3                     | "seq":"3"
            number for text       | "type":"ContactDetailsChanged" | "type":7
            null for text         | "purpose":"customer-relationship" | "purpose":null
            empty text            | "purpose":"customer-relationship" | "purpose":""
            empty exception       | "exception":null            | "exception":""
            exception not a text  | "exception":null            | "exception":false
            seq as 3.0            | "seq":3                     | "seq":3.0
            seq as 3e0            | "seq":3                     | "seq":3e0
            seq as 03             | "seq":3                     | "seq":03
            seq as -0             | "seq":3                     | "seq":-0
            seq negative          | "seq":3                     | "seq":-3
            seq beyond 2^53       | "seq":3                     | "seq":9007199254740992
            revision 0            | "revision":1                | "revision":0
            revision beyond int   | "revision":1                | "revision":4294967297
            UUID in upper case    | "event":"0199c0de           | "event":"0199C0DE
            UUID cut short        | "event":"0199c0de           | "event":"199c0de
            UUID without hyphens  | "event":"0199c0de-0000-7000-8000- | "event":"0199c0de000070008000
            no UUID               | "command":"0199c0de-0000    | "command":"0199c0dg-0000
            nanoseconds           | .000120Z                    | .000120000Z
            milliseconds          | 00.000120Z                  | 00.000Z
            no decimals           | 00.000120Z                  | 00Z
            an offset             | .000120Z                    | .000120+00:00
            24 o'clock            | 08:05:00.000120Z            | 24:00:00.000000Z
            leap second           | 08:05:00.000120Z            | 23:59:60.000000Z
            no such day           | 2026-11-23                  | 2026-02-30
            time in lower case    | T08:05                      | t08:05
            before 1970           | 2026-11-23                  | 1969-12-31
            five digits of year   | 2026-11-23                  | +12026-11-23
            needless escape       | "register":"customers"      | "register":"customer\\u0073"
            escaped slash         | customer/0199               | customer\\/0199
            escape in lower case  | "register":"customers"      | "register":"\\u000b"
            bare surrogate escape | "register":"customers"      | "register":"\\ud800"
            payload an array      | "payload":{                 | "payload":[{
            payload null          | "payload":                  | "payload":null}
            space in the payload  | "source":"CUSTOMER_NOTICE"  | "source": "CUSTOMER_NOTICE"
            fraction in payload   | "source":"CUSTOMER_NOTICE"  | "source":1.0
            member of payload twice | "source":"CUSTOMER_NOTICE" | "source":1,"source":1
            one brace too many    | "length":256}}}}            | "length":256}}}}}
            one brace too few     | "length":256}}}}            | "length":256}}}
            something after       | "length":256}}}}            | "length":256}}}}1
            """)
    void a_deviation_is_rejected(String what, String from, @Nullable String to) {
        assertThat(Example.BYTES).as(what).contains(from);
        assertRejected(Example.BYTES.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to == null ? "" : to)));
    }

    @Test
    void an_entry_that_breaks_off_is_rejected_wherever_it_does() {
        for (int length = 0; length < Example.BYTES.length(); length++) {
            assertRejected(Example.BYTES.substring(0, length));
        }
    }

    @Test
    void a_space_is_rejected_wherever_it_stands_outside_of_a_text() {
        boolean inText = false;
        for (int i = 0; i <= Example.BYTES.length(); i++) {
            if (!inText) {
                assertRejected(Example.BYTES.substring(0, i) + ' ' + Example.BYTES.substring(i));
            }
            inText ^= i < Example.BYTES.length() && Example.BYTES.charAt(i) == '"';
        }
    }

    @Test
    void more_than_65_535_bytes_are_rejected() {
        int frame = EntryWriter.write(Example.withPayload("{\"x\":\"\"}")).length;
        String bytes = new String(EntryWriter.write(Example.withPayload("{\"x\":\"\"}")), UTF_8);
        assertRejected(bytes.replace("\"x\":\"", "\"x\":\"" + "a".repeat(LedgerEntry.MAX_BYTES - frame + 1)));
        // Within the limit, but its canonical spelling is not:
        assertRejected(bytes.replace("\"x\":\"", "\"x\":\"" + "a".repeat(LedgerEntry.MAX_BYTES - frame))
                .replace(".000120Z", "Z"));
    }

    @Test
    void whatever_is_accepted_after_random_changes_is_written_again_identically() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        int accepted = 0;
        int rejected = 0;
        for (int round = 0; round < 60_000; round++) {
            byte[] changed = RandomChange.of(Example.BYTES.getBytes(UTF_8), random);
            try {
                var entry = EntryParser.parse(changed);
                accepted++;
                assertThat(EntryWriter.write(entry)).as("seed %s", seed).isEqualTo(changed);
                assertThat(EntryParser.sealedValues(entry)).as("seed %s", seed).hasSizeLessThanOrEqualTo(1);
            } catch (MalformedEntry expected) {
                rejected++;
            }
        }
        System.out.printf("random changes: %d accepted, %d rejected, seed %d%n", accepted, rejected, seed);
        assertThat(accepted).as("seed %s", seed).isPositive();
        assertThat(rejected).as("seed %s", seed).isPositive();
    }

    private static void assertRejected(String bytes) {
        byte[] utf8 = bytes.getBytes(UTF_8);
        assertThatThrownBy(() -> EntryParser.parse(utf8))
                .as(new String(utf8, 0, Math.min(utf8.length, 2_000), ISO_8859_1))
                .isInstanceOf(MalformedEntry.class);
    }
}

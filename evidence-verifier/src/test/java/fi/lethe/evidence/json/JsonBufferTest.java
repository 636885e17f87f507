// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBufferTest {
    @Test
    void every_character_but_a_surrogate_is_written_as_java_encodes_it_and_read_back() {
        for (int point = 0x20; point <= Character.MAX_CODE_POINT; point++) {
            if (point == '"'
                    || point == '\\'
                    || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
                continue;
            }
            String text = Character.toString(point);
            byte[] written = new JsonBuffer(0).string(text).toBytes();
            if (!new String(written, UTF_8).equals('"' + text + '"')
                    || !new JsonString(text).equals(JsonParser.parse(written))) {
                throw new AssertionError("U+" + Integer.toHexString(point));
            }
        }
    }

    @Test
    void controls_are_escaped_in_upper_case_or_by_their_letter() {
        var all = new StringBuilder();
        for (char c = 0; c < 0x20; c++) {
            all.append(c);
        }
        assertThat(new String(new JsonBuffer(0).string(all.toString()).toBytes(), UTF_8))
                .isEqualTo(
                        "\"\\u0000\\u0001\\u0002\\u0003\\u0004\\u0005\\u0006\\u0007\\b\\t\\n\\u000B\\f\\r\\u000E\\u000F"
                                + "\\u0010\\u0011\\u0012\\u0013\\u0014\\u0015\\u0016\\u0017\\u0018\\u0019\\u001A\\u001B\\u001C\\u001D"
                                + "\\u001E\\u001F\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {0xD800, 0xDBFF, 0xDC00, 0xDFFF})
    void a_lone_surrogate_cannot_be_written(int surrogate) {
        for (String text : new String[] {"%c", "a%c", "%ca", "%1$c\uD83D\uDE00%1$c"}) {
            assertThatThrownBy(() -> new JsonBuffer(0).string(text.replaceAll("%(1\\$)?c", "" + (char) surrogate)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void the_buffer_grows_with_what_is_written() {
        var buffer = new JsonBuffer(0);
        for (int i = 0; i < 1_000; i++) {
            buffer.raw('x').integer(-i).raw(new byte[i]);
        }
        assertThat(buffer.toBytes()).hasSize(buffer.length());
        assertThat(buffer.length()).isGreaterThan(499_500);
    }

    @Test
    void numbers_from_2_to_53_are_no_json_integers() {
        assertThat(new JsonInteger(JsonInteger.MAX).value()).isEqualTo(9_007_199_254_740_991L);
        assertThatThrownBy(() -> new JsonInteger(1L << 53)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new JsonInteger(Long.MIN_VALUE)).isInstanceOf(IllegalArgumentException.class);
    }
}

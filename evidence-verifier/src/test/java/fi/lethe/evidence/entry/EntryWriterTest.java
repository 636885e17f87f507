// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.entry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.evidence.merkle.TreeHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryWriterTest {
    private static final String LEAF_HASH = "03526738385d402988bd038471396594da2508248d4535e08934ea51edcb21ff";

    @Test
    void the_bytes_of_the_example_are_those_of_the_specification() {
        assertThat(new String(EntryWriter.write(Example.entry()), UTF_8)).isEqualTo(Example.BYTES);
    }

    @Test
    void the_specification_shows_this_example_and_its_leaf_hash() throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "evidence-format.md")))
                .contains("\n" + Example.BYTES + "\n")
                .contains("`" + LEAF_HASH + "`");
    }

    @Test
    void the_leaf_hash_of_the_example_is_the_one_of_the_specification() {
        assertThat(HexFormat.of().formatHex(TreeHash.leaf(EntryWriter.write(Example.entry()))))
                .isEqualTo(LEAF_HASH);
    }

    @Test
    void a_declared_exception_is_written_as_text() {
        var entry = Example.with("LEGAL_CLAIM", "2026-11-23T08:05:00Z", "{}");
        assertThat(new String(EntryWriter.write(entry), UTF_8))
                .contains("\"exception\":\"LEGAL_CLAIM\",")
                .contains("\"at\":\"2026-11-23T08:05:00.000000Z\",")
                .endsWith("\"payload\":{}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00.000000Z",
                "2026-01-02T03:04:05.000006Z",
                "2024-02-29T23:59:59.999999Z",
                "9999-12-31T23:59:59.999999Z",
                "+10000-01-01T00:00:00.000000Z",
                "-0044-03-15T12:00:00.000000Z",
                "2000-10-10T10:10:10.100000Z"
            })
    void times_have_six_decimals_and_no_more(String time) {
        assertThat(EntryTime.format(Instant.parse(time))).isEqualTo(time);
        assertThat(EntryTime.parse(time)).isEqualTo(Instant.parse(time));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T08:05:00Z",
                "2026-11-23T08:05:00.123Z",
                "2026-11-23T24:00:00.000000Z",
                "2026-11-23t08:05:00.000000z",
                "2026-11-23T10:05:00.000000+02:00"
            })
    void other_spellings_of_times_are_read(String time) {
        assertThat(EntryTime.parse(time)).isEqualTo(Instant.parse(time));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29T08:05:00.000000Z",
                "2026-13-01T08:05:00.000000Z",
                "2026-11-23T08:60:00.000000Z",
                "2026-11-23T08:05:00.00000٣Z",
                "2026-11-23 08:05:00.000000Z",
                ""
            })
    void what_is_no_time_is_refused(String time) {
        assertThatThrownBy(() -> EntryTime.parse(time)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void an_entry_of_65_535_bytes_is_written_and_a_longer_one_refused() {
        int frame = EntryWriter.write(Example.withPayload("{\"x\":\"\"}")).length;
        var greatest = Example.withPayload("{\"x\":\"" + "a".repeat(LedgerEntry.MAX_BYTES - frame) + "\"}");
        assertThat(EntryWriter.write(greatest)).hasSize(65_535);
        assertThat(EntryParser.parse(EntryWriter.write(greatest))).isEqualTo(greatest);
        var longer = Example.withPayload("{\"x\":\"" + "a".repeat(LedgerEntry.MAX_BYTES - frame + 1) + "\"}");
        assertThatThrownBy(() -> EntryWriter.write(longer))
                .isInstanceOf(EntryTooLarge.class)
                .hasMessageContaining("65536");
    }

    @Test
    void an_entry_out_of_range_cannot_be_made() {
        assertRefused("", 0, 1, Instant.EPOCH, "{}");
        assertRefused("o", -1, 1, Instant.EPOCH, "{}");
        assertRefused("o", 1L << 53, 1, Instant.EPOCH, "{}");
        assertRefused("o", 0, 0, Instant.EPOCH, "{}");
        assertRefused("o", 0, 1, Instant.ofEpochSecond(0, 1), "{}");
        assertRefused("o", 0, 1, Instant.EPOCH.minusSeconds(1), "{}");
        assertRefused("o", 0, 1, Instant.parse("+10000-01-01T00:00:00Z"), "{}");
        assertRefused("o", 0, 1, Instant.EPOCH, "[]");
        assertRefused("o", 0, 1, Instant.EPOCH, "{");
        assertRefused("o", 0, 1, Instant.EPOCH, "");
        assertThat(entry("o", 0, 1, Instant.EPOCH, "{}")).isNotNull();
    }

    private static void assertRefused(String origin, long seq, int revision, Instant at, String payload) {
        assertThatThrownBy(() -> entry(origin, seq, revision, at, payload))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static LedgerEntry entry(String origin, long seq, int revision, Instant at, String payload) {
        byte[] bytes = payload.getBytes(UTF_8);
        return new LedgerEntry(
                origin,
                Example.id(1),
                "s",
                seq,
                "T",
                revision,
                "a",
                "r",
                "p",
                null,
                Example.id(2),
                Example.id(3),
                at,
                bytes);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvRowsTest {
    private static final String FILE = "nimi;kaupunki\r\nÄyräs;Jyväskylä\r\n";
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @Test
    void the_encoding_is_found_by_the_first_letter_beyond_ascii() {
        assertThat(rows(FILE.getBytes(StandardCharsets.UTF_8))).containsExactly(List.of("Äyräs", "Jyväskylä"));
        assertThat(rows(FILE.getBytes(WINDOWS_1252))).containsExactly(List.of("Äyräs", "Jyväskylä"));
        assertThat(rows(("\uFEFF" + FILE).getBytes(StandardCharsets.UTF_8)))
                .containsExactly(List.of("Äyräs", "Jyväskylä"));
    }

    @Test
    void the_separator_is_found_in_the_header_and_not_in_quotations() {
        assertThat(rows("\"a;b;c\",d\n1,2\n".getBytes(StandardCharsets.UTF_8))).containsExactly(List.of("1", "2"));
        assertThat(rows("a\tb\n1\t2\n".getBytes(StandardCharsets.UTF_8))).containsExactly(List.of("1", "2"));
    }

    @Test
    void a_letter_far_behind_much_ascii_is_still_found() {
        var much = "a;b\n" + "x;y\n".repeat(50_000) + "ä;ö\n";

        assertThat(rows(much.getBytes(WINDOWS_1252)).getLast()).isEqualTo(List.of("ä", "ö"));
        assertThat(rows(much.getBytes(StandardCharsets.UTF_8)).getLast()).isEqualTo(List.of("ä", "ö"));
    }

    @Test
    void a_file_that_changes_its_encoding_is_refused_and_no_letter_is_replaced() {
        var mixed = new ByteArrayOutputStream();
        mixed.writeBytes("a;b\nä;1\n".getBytes(StandardCharsets.UTF_8));
        mixed.writeBytes("ö;2\n".getBytes(WINDOWS_1252));

        assertThatThrownBy(() -> rows(mixed.toByteArray()))
                .isInstanceOf(FileUnreadable.class)
                .hasMessageContaining("encoding");
    }

    @Test
    void a_quotation_that_is_not_closed_is_told_without_its_content() {
        assertThatThrownBy(() -> rows("a;b\n\"Maija;1\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FileUnreadable.class)
                .hasMessageNotContaining("Maija");
    }

    private static List<List<String>> rows(byte[] file) {
        var all = new ArrayList<List<String>>();
        CsvRows.open(new ByteArrayInputStream(file), null, null).forEachRemaining(row -> all.add(row.values()));
        return all;
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.scan;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.postgres.TestCluster;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScanTest {
    private static final String NAME = "Äijä Meikäläinen";
    private static final Search SEARCH = Patterns.of(List.of(NAME)).search();

    @TempDir
    private Path directory;

    @ParameterizedTest
    @MethodSource("hidden")
    void a_value_is_found_in_every_form(byte[] hidden) {
        assertThat(found(hidden)).containsExactly(NAME);
        var surrounded = new ByteArrayOutputStream();
        surrounded.writeBytes(new byte[] {'x', 'y'});
        surrounded.writeBytes(hidden);
        surrounded.write('z');
        assertThat(found(surrounded.toByteArray())).containsExactly(NAME);
    }

    static Stream<byte[]> hidden() {
        return Stream.of(
                NAME.getBytes(StandardCharsets.UTF_8),
                NAME.getBytes(StandardCharsets.UTF_16LE),
                NAME.getBytes(StandardCharsets.UTF_16BE),
                NAME.getBytes(StandardCharsets.ISO_8859_1),
                NAME.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8),
                NAME.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8),
                Normalizer.normalize(NAME, Normalizer.Form.NFD).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("written")
    void a_value_is_found_in_every_spelling(String written) {
        assertThat(found(written.getBytes(StandardCharsets.US_ASCII))).containsExactly(NAME);
    }

    static Stream<String> written() {
        var url = URLEncoder.encode(NAME, StandardCharsets.UTF_8);
        return Stream.of(
                HexFormat.of().formatHex(utf8("")),
                HexFormat.of().withUpperCase().formatHex(utf8("")),
                Base64.getEncoder().encodeToString(utf8("")),
                Base64.getEncoder().encodeToString(utf8("1")),
                Base64.getEncoder().encodeToString(utf8("12")),
                Base64.getUrlEncoder().encodeToString(utf8("12")),
                url,
                url.replace("+", "%20"),
                "{\"name\":\"\\u00c4ij\\u00e4 Meik\\u00e4l\\u00e4inen\"}",
                "{\"name\":\"\\u00C4ij\\u00E4 Meik\\u00E4l\\u00E4inen\"}");
    }

    private static byte[] utf8(String before) {
        return (before + NAME + "…").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThat(found("Äijä Meikäläine, n".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void a_value_across_two_pieces_of_a_file_is_found() throws Exception {
        var file = directory.resolve("large");
        Files.writeString(file, "x".repeat((1 << 20) + SEARCH.longest() - 5) + NAME + "x".repeat(100));
        var scan = new FileScan(SEARCH).below(directory);
        assertThat(scan.findings()).containsExactly(new Finding(NAME, file.toString()));
        assertThat(scan.bytes()).isEqualTo(Files.size(file));
    }

    @Test
    void the_name_of_a_file_is_looked_at() throws Exception {
        Files.createFile(directory.resolve("aijameikalainen.txt"));
        var search = Patterns.of(List.of("meikalainen")).search();
        assertThat(new FileScan(search).below(directory).findings()).hasSize(1);
    }

    @Test
    void every_kind_of_column_is_read() throws Exception {
        var database = TestCluster.dataSource(TestCluster.newDatabase("scan"));
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create schema hidden");
            statement.execute("create table hidden.\"Odd Name\" (\"a b\" text, c bytea, d jsonb, e text[], f bytea[])");
            statement.execute("insert into hidden.\"Odd Name\" (\"a b\") values ('Äijä Meikäläinen')");
            statement.execute("insert into hidden.\"Odd Name\" (c) values (convert_to('Äijä Meikäläinen', 'UTF8'))");
            statement.execute("insert into hidden.\"Odd Name\" (d) values ('{\"n\": \"Äijä Meikäläinen\"}')");
            statement.execute("insert into hidden.\"Odd Name\" (e) values (array['Äijä Meikäläinen'])");
            statement.execute(
                    "insert into hidden.\"Odd Name\" (f) values (array[convert_to('Äijä Meikäläinen', 'UTF8')])");
        }
        var places = new TableScan(SEARCH).in(database).findings().stream().map(Finding::place);
        assertThat(places)
                .containsExactlyInAnyOrder(
                        "hidden.\"Odd Name\".\"a b\"",
                        "hidden.\"Odd Name\".c",
                        "hidden.\"Odd Name\".d",
                        "hidden.\"Odd Name\".e",
                        "hidden.\"Odd Name\".f");
    }

    private static Set<String> found(byte[] bytes) {
        var found = new HashSet<String>();
        SEARCH.in(bytes, bytes.length, found::add);
        return found;
    }
}

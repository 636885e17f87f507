// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static fi.lethe.app.Caller.json;
import static fi.lethe.testing.Workbook.inline;
import static fi.lethe.testing.Workbook.number;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.app.scan.FileScan;
import fi.lethe.app.scan.Finding;
import fi.lethe.app.scan.Patterns;
import fi.lethe.app.scan.Search;
import fi.lethe.events.Role;
import fi.lethe.testing.Workbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook is in the memory of the server alone, which is small: in no file, as long as it is taken and afterwards. */
class WorkbookInMemoryTest {
    private static final int ROWS = 30_000;
    private static final Pattern SECRET = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @TempDir
    private Path directory;

    @Test
    void nothing_of_a_workbook_is_in_a_file_while_it_is_taken_and_afterwards() throws Exception {
        var canaries = new Canaries();
        var control = new Canaries();
        var temporary = Files.createDirectories(directory.resolve("temporary"));
        Files.writeString(temporary.resolve("control.txt"), control.words());
        var wanted = new ArrayList<>(control.planted());
        var book = book(canaries);
        wanted.addAll(canaries.planted());
        var search = Patterns.of(wanted).search();
        String token;
        try (var house = House.in(directory)) {
            token = house.as(Role.STAFF).token();
        }
        var before = workingDirectory();
        try (var child = Child.running(
                directory,
                Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary),
                "start",
                "--port",
                "0",
                "--data",
                directory.resolve("data").toString())) {
            var staff = new Caller(child.address(), token);
            var run = begin(staff);
            var sending = CompletableFuture.supplyAsync(() -> send(staff, run, book));
            int looks = 0;
            while (!sending.isDone()) {
                boolean runs = json(staff.get(run)).get("rows").asInt() > 0;
                assertThat(values(search)).as("while it is taken").isEqualTo(Set.copyOf(control.planted()));
                looks += runs && !sending.isDone() ? 1 : 0;
            }

            var answer = sending.join();
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(json(answer).get("imported").asInt()).isEqualTo(ROWS);
            assertThat(looks).as("looks at all files while rows were taken").isPositive();
            assertThat(values(search)).as("afterwards").isEqualTo(Set.copyOf(control.planted()));
            var uploading = CompletableFuture.supplyAsync(() -> upload(staff, book));
            while (!uploading.isDone()) {
                assertThat(values(search)).as("while a page sends it").isEqualTo(Set.copyOf(control.planted()));
            }
            var chosen = uploading.join();
            assertThat(chosen.statusCode()).as(chosen.body()).isEqualTo(302);
            assertThat(values(search)).as("while a page keeps it").isEqualTo(Set.copyOf(control.planted()));
            var bomb = new Workbook().part("xl/bomb.xml", new byte[1 << 29]).bytes();
            assertThat(send(staff, begin(staff), bomb).body()).contains("import-unreadable", "20 MB");
            assertThat(child.isAlive()).isTrue();
            assertThat(child.output()).doesNotContain("OutOfMemory");
        }
        assertThat(workingDirectory()).isEqualTo(before);
    }

    /** Near the largest that is taken, and not compressed: a copy of it shows every canary. */
    private static byte[] book(Canaries canaries) {
        var name = canaries.words();
        var street = canaries.words();
        var email = canaries.email();
        var book =
                new Workbook().texts("id", "name", "email", "street", "other").stored();
        for (int row = 1; row <= ROWS; row++) {
            book.row(
                    number(Integer.toString(row)),
                    inline(name),
                    inline(email),
                    inline(street),
                    inline(street.repeat(8)));
        }
        var file = book.bytes();
        assertThat(file.length).isBetween(14 << 20, 20 << 20);
        return file;
    }

    private static String begin(Caller staff) {
        var begun = staff.post("/api/imports", """
                {"as": "customers", "dryRun": true, "mapping": {"from": "in-memory", "ignore": ["other"],
                 "columns": {"id": ["id"], "name": ["name"], "email": ["email"], "street": ["street"]},
                 "constants": {"source": "SHOP", "obtainedOn": "2026-11-20"}}}""");
        return begun.headers().firstValue("Location").orElseThrow();
    }

    private static HttpResponse<String> send(Caller staff, String run, byte[] book) {
        return Caller.send(staff.request(run + "/rows")
                .timeout(Child.PATIENCE.multipliedBy(2))
                .header("Content-Type", XLSX)
                .PUT(BodyPublishers.ofByteArray(book))
                .build());
    }

    /** As the form of the page sends it. */
    private static HttpResponse<String> upload(Caller staff, byte[] book) {
        var cookie = "lethe-session=" + staff.token();
        var page = Caller.send(HttpRequest.newBuilder(URI.create(staff.address() + "/console/imports"))
                .header("Cookie", cookie)
                .build());
        var secret = SECRET.matcher(page.body());
        assertThat(secret.find()).as(page.body()).isTrue();
        var form = new ByteArrayOutputStream();
        form.writeBytes("""
                --part\r
                Content-Disposition: form-data; name="_csrf"\r
                \r
                %s\r
                --part\r
                Content-Disposition: form-data; name="as"\r
                \r
                customers\r
                --part\r
                Content-Disposition: form-data; name="file"; filename="book.xlsx"\r
                Content-Type: application/octet-stream\r
                \r
                """.formatted(secret.group(1)).getBytes(UTF_8));
        form.writeBytes(book);
        form.writeBytes("\r\n--part--\r\n".getBytes(UTF_8));
        return Caller.send(HttpRequest.newBuilder(URI.create(staff.address() + "/console/imports"))
                .timeout(Child.PATIENCE.multipliedBy(2))
                .header("Cookie", cookie)
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofByteArray(form.toByteArray()))
                .build());
    }

    private Set<String> values(Search search) throws IOException {
        return new FileScan(search)
                .below(directory).findings().stream().map(Finding::value).collect(Collectors.toSet());
    }

    /** What the server would leave where it was started. */
    private static List<Path> workingDirectory() throws IOException {
        try (var files = Files.list(Path.of(""))) {
            return files.sorted().toList();
        }
    }
}

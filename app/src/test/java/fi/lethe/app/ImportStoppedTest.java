// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fi.lethe.app.cli.CommandLineOfLethe;
import fi.lethe.events.Role;
import fi.lethe.installation.terminal.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What {@code lethe import} shows while it works, and what an interrupt leaves. */
class ImportStoppedTest {
    private static final int ROWS = 20_000;
    private static final Pattern TAKEN =
            Pattern.compile("(\\d+) imported, 0 changed, 0 unchanged, 0 rejected = \\1 rows");

    @TempDir
    private Path directory;

    @Test
    void an_interrupt_stops_the_servers_work_and_says_what_stands() throws Exception {
        try (var house = House.in(directory)) {
            var file = file(ROWS);
            var mapping = mapping();
            var staff = house.as(Role.STAFF);
            String output;
            try (var importing = Child.running(
                    directory,
                    Map.of("LETHE_TOKEN", staff.token()),
                    "import",
                    file.toString(),
                    "--as",
                    "customers",
                    "--mapping",
                    mapping.toString(),
                    "--url",
                    staff.address().toString())) {
                assertThat(Eventually.within(Child.PATIENCE, () -> taken(house) > 0))
                        .isTrue();
                importing.signal("INT");
                assertThat(importing.exitCodeWithin(Child.PATIENCE)).isEqualTo(130);
                output = importing.output();
            }
            long taken = taken(house);
            Thread.sleep(1_000);

            assertThat(taken(house)).as("nothing is taken after it").isEqualTo(taken);
            assertThat(taken).isBetween(1L, ROWS - 1L);
            assertThat(run(house)).isEqualTo("STOPPED import-called-off");
            var said = TAKEN.matcher(output);
            assertThat(said.find()).as(output).isTrue();
            assertThat(Long.parseLong(said.group(1))).isEqualTo(taken);
            assertThat(output).contains("same command again").doesNotContain("lethe: ");
            var again = ImportLine.run(staff, file.toString(), "--as", "customers", "--mapping", mapping.toString());
            assertThat(again.out())
                    .contains((ROWS - taken) + " imported, 0 changed, " + taken + " unchanged, 0 rejected = " + ROWS
                            + " rows; 0 flagged");
        }
    }

    @Test
    void the_bar_shows_the_rows_that_the_server_has_decided_and_not_those_that_were_sent() throws Exception {
        var err = new StringWriter();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/imports", call -> {
            call.getRequestBody().readAllBytes();
            boolean rows = call.getRequestURI().getPath().endsWith("/rows");
            answer(call, rows && shows(err, "30/600 rows") ? 600 : 30);
        });
        server.start();
        try {
            int exitCode = CommandLineOfLethe.run(
                    new Terminal(new PrintWriter(new StringWriter(), true), new PrintWriter(err, true), true),
                    Map.of("LETHE_TOKEN", "token"),
                    "import",
                    "--url",
                    "http://127.0.0.1:" + server.getAddress().getPort(),
                    file(600).toString(),
                    "--as",
                    "customers",
                    "--mapping",
                    mapping().toString());

            assertThat(exitCode).as(err.toString()).isZero();
            assertThat(err.toString()).contains("30/600 rows", "600/600 rows");
        } finally {
            server.stop(0);
        }
    }

    private static boolean shows(StringWriter terminal, String text) {
        try {
            return Eventually.within(Child.PATIENCE, () -> terminal.toString().contains(text));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void answer(HttpExchange call, int done) throws IOException {
        var body = """
                {"id": "0199c0de-0000-7000-8000-000000000000", "state": "RUNNING", "waitsFor": null, "rows": %1$d, "done": %1$d,
                 "imported": %1$d, "changed": 0, "unchanged": 0, "rejected": 0, "flagged": 0, "next": null}
                """.formatted(done).getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(200, body.length);
        call.getResponseBody().write(body);
        call.close();
    }

    private Path file(int rows) throws IOException {
        var text = new StringBuilder("Asiakasnumero;Nimi;Sähköposti\n");
        for (int row = 0; row < rows; row++) {
            text.append(row).append(";Maija Meikäläinen;maija").append(row).append("@example.fi\n");
        }
        return Files.writeString(directory.resolve("customers.csv"), text);
    }

    private Path mapping() throws IOException {
        return Files.writeString(directory.resolve("customers.yaml"), """
                from: older-shop
                columns: {Asiakasnumero: id, Nimi: name, Sähköposti: email}
                constants: {source: SHOP, obtainedOn: 2026-11-20}
                """);
    }

    private static long taken(House house) {
        return ledger(house)
                .sql("select count(*) from ledger.ledger_entry where type = 'CustomerRegistered'")
                .query(Long.class)
                .single();
    }

    private static String run(House house) {
        return ledger(house)
                .sql("select state || ' ' || reason from command.import_run")
                .query(String.class)
                .single();
    }

    private static JdbcClient ledger(House house) {
        return JdbcClient.create(
                house.lethe().installation().ledger().inspector().unpooled());
    }
}

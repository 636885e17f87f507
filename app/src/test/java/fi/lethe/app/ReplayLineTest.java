// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import fi.lethe.app.cli.CommandLineOfLethe;
import fi.lethe.events.Role;
import fi.lethe.installation.terminal.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReplayLineTest {
    private static final String ID = "0199c0de-0000-7000-8000-000000000000";

    @TempDir
    private Path directory;

    private record Ended(int exitCode, String out, String err) {}

    @Test
    void a_replay_finds_what_was_altered_and_a_swap_mends_it() throws Exception {
        try (var house = House.in(directory)) {
            var registered = house.as(Role.STAFF).command("register-customer", """
                            {"name": {"full": "Åke Ylönen"}, "source": "SHOP", "obtainedOn": "2026-11-20"}""");
            assertThat(registered.statusCode()).isEqualTo(201);
            var position = Caller.json(registered).get("position").asLong();
            house.as(Role.AUDITOR).get("/api/audit/entries?after=" + position);
            house.as(Role.STAFF)
                    .get("/api/registry/customers/"
                            + Caller.json(registered).get("customer").asString() + "?after=" + position);

            var identical = replay(house.as(Role.AUDITOR));
            assertThat(identical.exitCode())
                    .as(identical.out() + identical.err())
                    .isZero();
            assertThat(identical.out()).contains("registry: ", "audit-trail: ", " rows, 0 of them different");

            JdbcClient.create(house.lethe().installation().ledger().inspector().unpooled())
                    .sql("update query.customer set state = 'ENDED'")
                    .update();
            var different = replay(house.as(Role.DPO));
            assertThat(different.exitCode()).isEqualTo(1);
            assertThat(different.out()).contains("customer {\"customer\":\"", "ALTERED: state");

            var refused = replay(house.as(Role.DPO), "--swap");
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.err()).contains("responsible");
            assertThat(replay(house.as(Role.RESPONSIBLE), "--swap").out()).contains("swapped");
            var mended = replay(house.as(Role.AUDITOR));
            assertThat(mended.exitCode()).as(mended.out()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"DONE, 0, 0", "DONE, 1, 1", "INCOMPLETE, 0, 1", "CUT_OFF, 0, 1"})
    void the_exit_code_tells_whether_every_row_is_what_the_whole_ledger_leads_to(
            String state, int differing, int exitCode) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/replays/" + ID, call -> {
            var body = """
                    {"state": "%s", "swap": false, "done": 5, "of": 6, "rate": 1, "differences": [],
                     "projections": [{"projection": "registry", "done": 5, "rows": 3, "differing": %d, "setAside": 1}]}
                    """.formatted(state, differing).getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().add("Content-Type", "application/json");
            call.sendResponseHeaders(200, body.length);
            call.getResponseBody().write(body);
            call.close();
        });
        server.start();
        try {
            var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());

            var ended = replay(new Caller(address, "token"), "--watch", ID);

            assertThat(ended.exitCode()).as(ended.out() + ended.err()).isEqualTo(exitCode);
            assertThat(ended.out().contains("INCOMPLETE")).isEqualTo(state.equals("INCOMPLETE"));
        } finally {
            server.stop(0);
        }
    }

    private static Ended replay(Caller caller, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var all = new ArrayList<>(List.of("replay", "--url", caller.address().toString()));
        all.addAll(List.of(arguments));
        int exitCode = CommandLineOfLethe.run(
                new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), false),
                Map.of("LETHE_TOKEN", caller.token()),
                all.toArray(String[]::new));
        return new Ended(exitCode, out.toString(), err.toString());
    }
}

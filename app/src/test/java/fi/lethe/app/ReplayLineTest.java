// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.app.cli.CommandLineOfLethe;
import fi.lethe.events.Role;
import fi.lethe.installation.terminal.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReplayLineTest {
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

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.installation.server.Readiness;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("fault")
class KillNineOfServersTest {
    @TempDir
    private Path directory;

    @Test
    void a_database_server_is_killed_and_no_acknowledged_command_is_lost_or_doubled_or_halved() throws Exception {
        new Kills(directory).underTraffic((child, round) -> {
            killServer(round % 2 == 0 ? "ledger" : "vault");
            assertThat(becomesReady(child.address())).as(child.output()).isTrue();
            return child;
        });
    }

    /** Once it no longer serves, it comes back by itself. */
    private static boolean becomesReady(URI address) throws InterruptedException {
        Thread.sleep(300);
        return new Readiness(address).comesWithin(Duration.ofMinutes(1));
    }

    private void killServer(String cluster) throws Exception {
        var pid = Files.readAllLines(directory.resolve("data").resolve(cluster).resolve("postmaster.pid"))
                .getFirst();
        new ProcessBuilder("kill", "-9", pid.strip()).start().waitFor();
    }
}

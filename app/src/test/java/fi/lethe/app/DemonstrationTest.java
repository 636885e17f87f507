// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemonstrationTest {
    @TempDir
    private Path directory;

    @Test
    void invariant_10_nothing_phones_home_while_the_demonstration_tells_its_story() throws Exception {
        var sockets = new Sockets();
        try (var demo = demo()) {
            while (demo.isAlive()) {
                sockets.look(demo.family());
                Thread.sleep(20);
            }
            assertThat(demo.exitCodeWithin(Child.PATIENCE)).as(demo.output()).isZero();
            told(demo.output()
                    .lines()
                    .filter(line -> !line.contains("Swap is on")) // that is about this machine
                    .collect(Collectors.joining("\n")));
        }
        assertThat(sockets.loopback())
                .as("the databases were talked to, and that was seen")
                .isNotEmpty();
        assertThat(sockets.outside()).isEmpty();
        try (var home = Files.walk(directory.resolve("home"))) {
            assertThat(home.map(Path::getFileName).map(Path::toString)).noneMatch(name -> name.contains("axon"));
        }
    }

    private void told(String output) throws Exception {
        assertThat(output.lines()).allMatch(line -> line.length() <= 100, "at most 100 columns");
        assertThat(output)
                .contains(
                        "Maija Meikäläinen becomes a customer (asiakas)",
                        "Kept while the invoice is open: BILLING (OPEN_INVOICE), state PARTLY_FORGOTTEN",
                        "The rest is forgotten without being asked again",
                        " yes No column of both databases holds her",
                        " yes The root recomputed from all entries is the ledger's")
                .doesNotContain("  NO ", "\u001b", "WARN", "ERROR");
        var accounts = directory.resolve("data/demo-accounts.txt");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(accounts)))
                .isEqualTo("rw-------");
        assertThat(Files.readAllLines(accounts))
                .hasSize(5)
                .allMatch(line -> line.matches("(staff|dpo|responsible|auditor|admin):[A-Za-z0-9_-]{20}"));
    }

    @Test
    void a_directory_that_no_demonstration_made_is_left_alone() throws Exception {
        var data = Files.createDirectories(directory.resolve("data"));
        var somebodys = Files.writeString(data.resolve("letter.txt"), "dear sir");
        try (var demo = demo()) {
            assertThat(demo.exitCodeWithin(Child.PATIENCE)).isEqualTo(1);
            assertThat(demo.output()).contains("--data");
        }
        try (var files = Files.list(data)) {
            assertThat(files).containsExactly(somebodys);
        }
        assertThat(directory.resolve("data-keys")).doesNotExist();
    }

    private Child demo() throws Exception {
        return Child.running(
                directory,
                "demo",
                "--exit",
                "--port",
                "0",
                "--data",
                directory.resolve("data").toString());
    }
}

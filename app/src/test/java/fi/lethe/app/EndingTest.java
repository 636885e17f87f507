// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndingTest {
    /** For both tests, so that a database is made once. */
    @TempDir
    private static Path directory;

    @Test
    void a_signal_ends_everything_in_order_and_the_next_start_works() throws Exception {
        for (var signal : new String[] {"INT", "TERM"}) {
            try (var child = Child.started(directory)) {
                var family = child.family();
                assertThat(family)
                        .as("the process, two servers and their workers")
                        .hasSizeGreaterThan(3);

                if (signal.equals("INT")) {
                    refusedBeside(child);
                }
                child.signal(signal);

                assertThat(child.exitCodeWithin(Child.PATIENCE)).isEqualTo(signal.equals("INT") ? 130 : 143);
                assertThat(family).noneMatch(ProcessHandle::isAlive);
                assertThat(directory.resolve("data/ledger/postmaster.pid")).doesNotExist();
                assertThat(directory.resolve("data/vault/postmaster.pid")).doesNotExist();
            }
        }
        assertThat(Files.readString(directory.resolve("data/log/lethe.log"))).doesNotContain("ERROR");
    }

    /** The same data and the same port are refused, each in one line that says what helps. */
    private void refusedBeside(Child child) throws Exception {
        var data = directory.resolve("data").toString();
        try (var second = Child.running(directory, "start", "--port", "0", "--data", data)) {
            assertThat(second.exitCodeWithin(Child.PATIENCE)).isEqualTo(1);
            assertThat(second.output()).contains("already running", "--data").doesNotContain("\tat ");
        }
        var port = Integer.toString(child.address().getPort());
        var elsewhere = directory.resolve("elsewhere").toString();
        try (var third = Child.running(directory, "start", "--port", port, "--data", elsewhere)) {
            assertThat(third.exitCodeWithin(Child.PATIENCE)).isEqualTo(1);
            assertThat(third.output())
                    .contains("port " + port + " is in use", "--port")
                    .doesNotContain("\tat ");
        }
        assertThat(Path.of(elsewhere)).doesNotExist();
        assertThat(child.isAlive()).isTrue();
    }

    @Test
    void what_an_installation_keeps_is_for_its_owner_only() throws Exception {
        try (var child = Child.started(directory)) {
            var keys = directory.resolve("data-keys");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
                    .isEqualTo("rwx------");
            try (var files = Files.list(keys)) {
                assertThat(files.map(EndingTest::permissions)).isNotEmpty().containsOnly("rw-------");
            }
            assertThat(child.output())
                    .contains("Nobody has an account yet", "/link/", "Console: " + child.address() + "/console\n");
        }
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstAdministratorTest {
    private static final String PASSWORD = "kanarialintu-salasana";

    @TempDir
    private Path directory;

    @Test
    void the_first_administrator_comes_in_with_the_password_of_a_private_file_only() throws Exception {
        var file = Files.writeString(directory.resolve("password"), PASSWORD + "\n");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        try (var refused = starting(file)) {
            assertThat(refused.exitCodeWithin(Duration.ofMinutes(1))).isEqualTo(2);
            assertThat(refused.output())
                    .contains("LETHE_ADMIN_PASSWORD_FILE", "chmod 600")
                    .doesNotContain(PASSWORD);
        }

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        try (var child = starting(file)) {
            var address = child.address();
            assertThat(Caller.signingIn(address, "admin", PASSWORD)
                            .get("/api/ledger/head")
                            .statusCode())
                    .isEqualTo(200);
            assertThatThrownBy(() -> Caller.signingIn(address, "admin", "another password"))
                    .hasMessageContaining("401");
            assertThat(child.output())
                    .contains("The account admin has been made")
                    .doesNotContain(PASSWORD);
        }
        assertThat(Files.readString(directory.resolve("data/log/lethe.log"))).doesNotContain(PASSWORD);
    }

    private Child starting(Path passwordFile) throws Exception {
        return Child.running(
                directory,
                Map.of("LETHE_ADMIN_PASSWORD_FILE", passwordFile.toString()),
                "start",
                "--port",
                "0",
                "--data",
                directory.resolve("data").toString());
    }
}

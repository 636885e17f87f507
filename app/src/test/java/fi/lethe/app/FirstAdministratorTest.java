// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fi.lethe.app.cli.CommandLineOfLethe;
import fi.lethe.installation.terminal.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstAdministratorTest {
    private static final String PASSWORD = "kanarialintu-salasana";

    private static final String LOGIN = "maija.virtanen";
    private static final String NAME = "Maija Virtanen";
    private static final Pattern LINK = Pattern.compile("http://\\S+/link/[\\w-]{43}");

    @TempDir
    private Path directory;

    @Test
    void the_first_administrator_comes_in_with_the_password_of_a_private_file_only() throws Exception {
        var file = Files.writeString(directory.resolve("password"), PASSWORD + "\n");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        try (var refused = starting(file)) {
            assertThat(refused.exitCodeWithin(Child.PATIENCE)).isEqualTo(2);
            assertThat(refused.output())
                    .contains("LETHE_ADMIN_PASSWORD_FILE", "chmod 600")
                    .doesNotContain(PASSWORD);
        }

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        refused(file, Map.of("LETHE_ADMIN_NAME", NAME), "LETHE_ADMIN_LOGIN: is missing");
        refused(file, Map.of("LETHE_ADMIN_LOGIN", LOGIN), "LETHE_ADMIN_NAME: is missing");
        refused(
                file,
                Map.of("LETHE_ADMIN_LOGIN", "Admin", "LETHE_ADMIN_NAME", NAME),
                "LETHE_ADMIN_LOGIN: names no person");
        try (var child = starting(file)) {
            var address = child.address();
            assertThat(Caller.signingIn(address, LOGIN, PASSWORD)
                            .get("/api/ledger/head")
                            .statusCode())
                    .isEqualTo(200);
            assertThatThrownBy(() -> Caller.signingIn(address, LOGIN, "another password"))
                    .hasMessageContaining("401");
            assertThat(child.output())
                    .contains("The first administrator's account has been opened")
                    .doesNotContain(PASSWORD);
        }
        assertThat(Files.readString(directory.resolve("data/log/lethe.log"))).doesNotContain(PASSWORD);
    }

    @Test
    void the_first_administrator_chooses_a_password_by_the_link_that_a_start_prints_and_only_the_last_one()
            throws Exception {
        var directory = Files.createDirectories(this.directory.resolve("unattended"));
        String first;
        try (var child = Child.started(directory)) {
            child.address();
            first = link(child);
        }
        try (var child = Child.started(directory)) {
            var address = child.address();
            var link = link(child);
            assertThat(link).isNotEqualTo(first);
            assertThat(choose(address.resolve(URI.create(first).getPath()))).isEqualTo(404);
            assertThat(choose(URI.create(link))).isEqualTo(200);
            assertThat(choose(URI.create(link))).isEqualTo(404);
            assertThat(Caller.signingIn(address, LOGIN, PASSWORD)
                            .get("/api/accounts")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(Files.readString(directory.resolve("data/log/lethe.log")))
                    .doesNotContain("/link/", link.substring(link.lastIndexOf('/') + 1), PASSWORD);
        }
        try (var child = Child.started(directory)) {
            child.address();
            assertThat(child.output()).doesNotContain("/link/", "Nobody has an account");
        }
    }

    private static String link(Child child) throws Exception {
        var found = LINK.matcher(child.output());
        assertThat(found.find()).as(child.output()).isTrue();
        return found.group();
    }

    private static int choose(URI link) {
        return Caller.send(HttpRequest.newBuilder(link)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                "name=Maija+Virtanen&login=" + LOGIN + "&password=" + PASSWORD + "&again=" + PASSWORD))
                        .build())
                .statusCode();
    }

    /** The command in this process, which has loaded everything already. */
    private void refused(Path passwordFile, Map<String, String> who, String words) {
        var said = new StringWriter();
        var terminal = new Terminal(new PrintWriter(said, true), new PrintWriter(said, true), false);
        int exitCode = assertTimeoutPreemptively(
                Child.PATIENCE, () -> CommandLineOfLethe.run(terminal, environment(passwordFile, who), start()));
        assertThat(exitCode).isEqualTo(2);
        assertThat(said.toString()).contains(words).doesNotContain(PASSWORD);
    }

    private Child starting(Path passwordFile) throws Exception {
        return Child.running(
                directory,
                environment(passwordFile, Map.of("LETHE_ADMIN_LOGIN", LOGIN, "LETHE_ADMIN_NAME", NAME)),
                start());
    }

    private static Map<String, String> environment(Path passwordFile, Map<String, String> who) {
        var all = new HashMap<>(who);
        all.put("LETHE_ADMIN_PASSWORD_FILE", passwordFile.toString());
        return all;
    }

    private String[] start() {
        return new String[] {
            "start", "--port", "0", "--data", directory.resolve("data").toString()
        };
    }
}

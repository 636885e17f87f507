// SPDX-License-Identifier: Apache-2.0
package fi.lethe.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a cluster tells to whom. */
class SecrecyTest {
    private static final String UNDER_DEFAULTS = "SET log_min_messages = error; SET log_error_verbosity = 'default';"
            + " SET log_min_error_statement = error; ";

    @TempDir
    private static Path directory;

    private static EmbeddedPostgres cluster;
    private static CommandLines seenDuringStart;

    @BeforeAll
    static void start() throws Exception {
        try (var watch = CommandLines.watch()) {
            cluster = EmbeddedPostgres.start(settings());
            seenDuringStart = watch;
        }
        Sql.execute(cluster.superuserConnections("postgres"), "CREATE TABLE person (email text PRIMARY KEY)");
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    void the_password_is_256_random_bits_in_a_file_for_its_owner_only() throws Exception {
        assertThat(cluster.superuserPassword()).matches("[A-Za-z0-9_-]{43}");
        assertThat(settings().passwordFile()).hasContent(cluster.superuserPassword() + "\n");
        assertThat(mode(settings().passwordFile())).isEqualTo("rw-------");
        assertThat(mode(directory.resolve("secret"))).isEqualTo("rwx------");
        assertThat(mode(settings().logFile())).isEqualTo("rw-------");
    }

    @Test
    void the_password_stands_on_no_command_line_and_in_no_other_file() throws Exception {
        assertThat(seenDuringStart.anyContains(settings().dataDirectory().toString()))
                .isTrue();
        assertThat(seenDuringStart.anyContains("initdb")).isTrue();
        assertThat(seenDuringStart.anyContains(cluster.superuserPassword())).isFalse();

        try (var files = Files.walk(directory)) {
            assertThat(files.filter(Files::isRegularFile).filter(file -> contains(file, cluster.superuserPassword())))
                    .containsExactly(settings().passwordFile());
        }
    }

    @Test
    void a_wrong_password_is_refused() {
        assertThatThrownBy(() -> DriverManager.getConnection(cluster.jdbcUrl("postgres"), "postgres", "wrong")
                        .close())
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
        assertThatThrownBy(() -> DriverManager.getConnection(cluster.jdbcUrl("postgres"), "postgres", "")
                        .close())
                .isInstanceOf(SQLException.class);
    }

    @Test
    void passwords_are_stored_for_scram() throws Exception {
        assertThat(Sql.query(
                        cluster.superuserConnections("postgres"),
                        "SELECT rolpassword FROM pg_authid WHERE rolcanlogin"))
                .singleElement()
                .asString()
                .startsWith("SCRAM-SHA-256$");
    }

    @Test
    void it_listens_on_the_loopback_address_only() throws Exception {
        assertThat(answers(InetAddress.ofLiteral("127.0.0.1"))).isTrue();

        var others = Stream.concat(
                Stream.of(InetAddress.ofLiteral("127.0.0.2"), InetAddress.ofLiteral("::1")),
                NetworkInterface.networkInterfaces()
                        .flatMap(NetworkInterface::inetAddresses)
                        .filter(address -> !address.isLoopbackAddress()));
        assertThat(others).noneMatch(SecrecyTest::answers);
        assertThat(Sql.query(cluster.superuserConnections("postgres"), "SHOW unix_socket_directories"))
                .containsExactly("");
    }

    @Test
    void no_value_of_a_refused_row_reaches_the_log() throws Exception {
        refused("", "INSERT INTO person VALUES ('maija@example.fi'), ('maija@example.fi')");
        refused("", "SELECT 'kortesuo'::int");
        refused("", "SELECT 1 FROM person WHERE email = 'syntaksi' WRONG");
        assertThat(log()).doesNotContain("maija", "kortesuo", "syntaksi");

        // The control: PostgreSQL's own defaults write all of it.
        refused(UNDER_DEFAULTS, "INSERT INTO person VALUES ('control@example.fi'), ('control@example.fi')");
        assertThat(log()).contains("Key (email)=(control@example.fi)", "INSERT INTO person");
    }

    @Test
    void terse_messages_leave_out_the_detail_even_where_errors_are_logged() throws Exception {
        refused(
                "SET log_min_messages = error; ",
                "INSERT INTO person VALUES ('terse@example.fi'), ('terse@example.fi')");

        assertThat(log()).contains("duplicate key value").doesNotContain("terse@example.fi");
    }

    @Test
    void it_is_durable_and_checksummed_and_sorts_the_same_everywhere() throws Exception {
        var postgres = cluster.superuserConnections("postgres");
        assertThat(Sql.query(postgres, """
                SELECT current_setting(name) FROM unnest(ARRAY['fsync', 'full_page_writes', 'synchronous_commit',
                  'data_checksums', 'server_encoding', 'max_connections']) WITH ORDINALITY AS s(name, n) ORDER BY n""")).containsExactly("on", "on", "on", "on", "UTF8", "60");
        assertThat(Sql.query(
                        postgres,
                        "SELECT datlocprovider::text || datlocale FROM pg_database WHERE datname = 'postgres'"))
                .containsExactly("bC.UTF-8");
    }

    private static void refused(String settings, String sql) {
        assertThatThrownBy(() -> Sql.execute(cluster.superuserConnections("postgres"), settings + sql))
                .isInstanceOf(SQLException.class);
    }

    private static boolean answers(InetAddress address) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, cluster.port()), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            return false; // the server deletes files of its own
        }
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static String log() throws IOException {
        return Files.readString(settings().logFile());
    }

    private static ClusterSettings settings() {
        return ClusterSettings.of(directory.resolve("data"), directory.resolve("secret/password"));
    }
}

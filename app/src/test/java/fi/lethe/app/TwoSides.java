// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.app.cli.CommandLineOfLethe;
import fi.lethe.installation.database.Login;
import fi.lethe.installation.terminal.Terminal;
import fi.lethe.postgres.ClusterSettings;
import fi.lethe.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A command side and a query side in processes of their own, on two clusters, prepared as the documentation says. */
final class TwoSides implements AutoCloseable {
    static final String ADMIN_LOGIN = "testi.virtanen";
    static final String ADMIN_PASSWORD = "kolme pientä kirjahyllyä";

    private final Path directory;
    private final EmbeddedPostgres ledger;
    private final EmbeddedPostgres vault;
    private final Child commands;
    private final Child reads;

    TwoSides(Path directory) throws IOException, InterruptedException, SQLException {
        this.directory = directory;
        this.ledger = cluster("ledger");
        this.vault = cluster("vault");
        prepare();
        prepare(); // as at every update
        this.commands = Child.ofSide("command-side", directory, environment("command", Map.of()));
        this.reads = Child.ofSide(
                "query-side",
                directory,
                environment(
                        "query", Map.of("LETHE_COMMANDS_URL", commands.address().toString())));
        reads.address();
    }

    private EmbeddedPostgres cluster(String name) throws SQLException {
        var cluster = EmbeddedPostgres.start(
                ClusterSettings.of(directory.resolve("clusters").resolve(name), passwordFile(name)));
        try (var connection = cluster.superuserConnections("postgres").getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database lethe");
        }
        return cluster;
    }

    private Path passwordFile(String cluster) {
        return directory.resolve("owner-" + cluster + ".password");
    }

    private void prepare() {
        var said = new StringWriter();
        var terminal = new Terminal(new PrintWriter(said, true), new PrintWriter(said, true), false);
        var environment = new HashMap<>(Map.of(
                "LETHE_KEYS", keys().toString(),
                "LETHE_LEDGER_URL", ledger.jdbcUrl("lethe") + "?user=" + ledger.superuser(),
                "LETHE_LEDGER_PASSWORD_FILE", passwordFile("ledger").toString(),
                "LETHE_VAULT_URL", vault.jdbcUrl("lethe") + "?user=" + vault.superuser(),
                "LETHE_VAULT_PASSWORD_FILE", passwordFile("vault").toString()));
        var data = directory.resolve("prepare-data").toString();
        assertThat(CommandLineOfLethe.run(terminal, environment, "prepare", "--data", data))
                .as(said.toString())
                .isZero();
        assertThat(said.toString()).contains("ready", keys().toString());
    }

    /** What a side is told; nothing in it opens a database as its owner. */
    Map<String, String> environment(String side, Map<String, String> more) throws IOException {
        var environment = new HashMap<>(Map.of(
                "LETHE_PORT", "0",
                "LETHE_DATA", directory.resolve(side + "-data").toString(),
                "LETHE_KEYS", keys().toString(),
                "LETHE_LEDGER_URL", ledger.jdbcUrl("lethe"),
                "LETHE_VAULT_URL", vault.jdbcUrl("lethe"),
                "LETHE_ADMIN_PASSWORD_FILE", adminPassword().toString(),
                "LETHE_ADMIN_LOGIN", ADMIN_LOGIN,
                "LETHE_ADMIN_NAME", "Testi Virtanen"));
        environment.putAll(more);
        return environment;
    }

    private Path adminPassword() throws IOException {
        var file = directory.resolve("admin.password");
        if (!Files.exists(file)) {
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.writeString(Files.createFile(file, owner), ADMIN_PASSWORD + "\n");
        }
        return file;
    }

    URI commands() throws IOException, InterruptedException {
        return commands.address();
    }

    URI reads() throws IOException, InterruptedException {
        return reads.address();
    }

    List<Child> processes() {
        return List.of(commands, reads);
    }

    /** Both databases, as somebody who sees every table. */
    List<Login> inspectors() {
        return List.of(
                new Login(ledger.jdbcUrl("lethe"), ledger.superuser(), ledger.superuserPassword()),
                new Login(vault.jdbcUrl("lethe"), vault.superuser(), vault.superuserPassword()));
    }

    Path keys() {
        return directory.resolve("keys");
    }

    @Override
    public void close() {
        reads.close();
        commands.close();
        vault.close();
        ledger.close();
    }
}

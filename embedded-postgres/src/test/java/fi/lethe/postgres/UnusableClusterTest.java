// SPDX-License-Identifier: Apache-2.0
package fi.lethe.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnusableClusterTest {
    @TempDir
    private Path directory;

    @Test
    void a_directory_that_holds_something_else_is_refused_and_left_as_it_is() throws Exception {
        var stranger = Files.writeString(Files.createDirectory(data()).resolve("thesis.txt"), "years of work");

        refused("holds something other than a PostgreSQL cluster");
        assertThat(stranger).hasContent("years of work");
        assertThat(data()).isDirectoryContaining(stranger::equals);
        assertThat(password()).doesNotExist();
    }

    @Test
    void a_cluster_of_another_major_version_is_refused_and_left_as_it_is() throws Exception {
        var version = Files.writeString(Files.createDirectory(data()).resolve("PG_VERSION"), "16\n");

        refused("was made by PostgreSQL 16, this is PostgreSQL 18");
        assertThat(version).hasContent("16\n");
    }

    @Test
    void a_file_in_the_place_of_the_directory_is_refused() throws Exception {
        Files.writeString(data(), "a file");

        refused("is not a directory");
    }

    @Test
    void a_lost_or_wrong_password_file_is_said_and_never_replaced() throws Exception {
        EmbeddedPostgres.start(settings()).close();
        var right = Files.readString(password());

        Files.delete(password());
        refused("password file " + password() + " does not; put it back");
        assertThat(password()).doesNotExist();

        Files.writeString(password(), "short");
        refused("holds no password of ours");

        Files.writeString(password(), "A".repeat(43));
        refused("is not this cluster's; put back the right one");

        Files.writeString(password(), right);
        EmbeddedPostgres.start(settings()).close();
    }

    @Test
    void a_wanted_port_that_is_taken_is_named_and_once_it_is_free_the_start_succeeds() throws Exception {
        var port = LoopbackPort.free();
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(settings().onPort(port)))
                    .isInstanceOf(ClusterUnusable.class)
                    .hasMessageContaining("did not start on port " + port);
        }
        try (var cluster = EmbeddedPostgres.start(settings().onPort(port))) {
            assertThat(cluster.port()).isEqualTo(port);
        }
    }

    @Test
    void durability_and_secrecy_are_no_parameters() {
        for (var name :
                new String[] {"fsync", "FSYNC", "synchronous_commit", "listen_addresses", "log_statement", "port"}) {
            assertThatThrownBy(() ->
                            new ClusterSettings(data(), password(), 0, directory.resolve("log"), Map.of(name, "off")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(name);
        }
    }

    private void refused(String reason) {
        assertThatThrownBy(() -> EmbeddedPostgres.start(settings()))
                .isInstanceOf(ClusterUnusable.class)
                .hasMessageContaining(reason);
    }

    private ClusterSettings settings() {
        return ClusterSettings.of(data(), password());
    }

    private Path data() {
        return directory.resolve("data");
    }

    private Path password() {
        return directory.resolve("password");
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One cluster through starts, ends and crashes. */
class ClusterLifeTest {
    @TempDir
    private static Path directory;

    private static EmbeddedPostgres cluster;

    @BeforeAll
    static void start() throws Exception {
        cluster = EmbeddedPostgres.start(settings());
        Sql.execute(cluster.superuserConnections("postgres"), "CREATE TABLE kept (word text)");
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    void a_clean_stop_and_another_start_keep_the_data() throws Exception {
        keep("stopped");
        cluster.close();
        cluster = EmbeddedPostgres.start(settings());

        assertThat(kept()).contains("stopped");
    }

    @Test
    void after_kill_nine_all_committed_rows_are_recovered_on_the_same_port() throws Exception {
        var port = cluster.port();
        var family = ProcessHandle.of(cluster.pid()).orElseThrow().descendants().toList();
        for (var row = 0; row < 20; row++) {
            keep("killed " + row);
        }
        cluster.killNine();

        assertThat(family).isNotEmpty().allMatch(Processes::isGone);
        assertThatThrownBy(ClusterLifeTest::kept).isInstanceOf(SQLException.class);

        cluster.restart();

        assertThat(cluster.port()).isEqualTo(port);
        assertThat(kept()).contains("killed 0", "killed 19");
        assertThat(settings().logFile()).content().contains("database system was not properly shut down");
    }

    @Test
    void a_running_cluster_can_be_restarted() throws Exception {
        keep("restarted");
        var before = cluster.pid();
        cluster.restart();

        assertThat(cluster.pid()).isNotEqualTo(before);
        assertThat(kept()).contains("restarted");
    }

    @Test
    void a_second_start_on_the_same_data_is_refused_here_and_from_another_process() throws Exception {
        assertThatThrownBy(() -> EmbeddedPostgres.start(settings()))
                .isInstanceOf(ClusterInUse.class)
                .hasMessageContaining("already running on this data directory")
                .hasMessageContaining("--data");

        try (var other = OtherJvm.starting(settings())) {
            assertThat(other.line()).startsWith(ClusterInUse.class.getSimpleName());
        }
        assertThat(kept()).isNotNull();
    }

    @Test
    void closing_twice_is_harmless() throws Exception {
        cluster.close();
        cluster.close();
        cluster = EmbeddedPostgres.start(settings());

        assertThat(kept()).isNotNull();
    }

    private static ClusterSettings settings() {
        return ClusterSettings.of(directory.resolve("data with a space"), directory.resolve("secret/password"));
    }

    private static void keep(String word) throws Exception {
        Sql.execute(cluster.superuserConnections("postgres"), "INSERT INTO kept VALUES ('" + word + "')");
    }

    private static List<String> kept() throws SQLException {
        return Sql.query(cluster.superuserConnections("postgres"), "SELECT word FROM kept");
    }
}

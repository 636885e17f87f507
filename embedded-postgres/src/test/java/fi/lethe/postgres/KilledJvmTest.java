// SPDX-License-Identifier: Apache-2.0
package fi.lethe.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledJvmTest {
    @TempDir
    private Path directory;

    @Test
    void a_jvm_killed_with_nine_leaves_no_server_behind_and_the_next_start_works_at_once() throws Exception {
        try (var jvm = OtherJvm.starting(settings())) {
            var orphan = ProcessHandle.of(Long.parseLong(jvm.line())).orElseThrow();
            assertThat(orphan.isAlive()).isTrue();
            jvm.killNine();

            try (var next = EmbeddedPostgres.start(settings())) {
                assertThat(Processes.isGone(orphan)).isTrue();
                assertThat(Sql.query(next.superuserConnections("postgres"), "SELECT 1"))
                        .containsExactly("1");
            }
        }
    }

    @Test
    void a_server_ends_by_itself_when_its_jvm_is_killed() throws Exception {
        try (var jvm = OtherJvm.starting(settings())) {
            var orphan = ProcessHandle.of(Long.parseLong(jvm.line())).orElseThrow();
            var family = orphan.descendants().toList();
            jvm.killNine();

            assertThat(Deadline.in(Duration.ofSeconds(8)).awaits(() -> Processes.isGone(orphan)))
                    .isTrue();
            assertThat(family).isNotEmpty().allMatch(Processes::isGone);
        }
    }

    private ClusterSettings settings() {
        return ClusterSettings.of(directory.resolve("data"), directory.resolve("password"));
    }
}

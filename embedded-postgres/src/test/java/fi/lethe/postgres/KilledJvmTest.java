// SPDX-License-Identifier: Apache-2.0
package fi.lethe.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledJvmTest {
    private static final Duration LONG = Duration.ofMinutes(2);

    @TempDir
    private Path directory;

    @Test
    void a_jvm_killed_with_nine_leaves_no_server_behind_and_the_next_start_works_at_once() throws Exception {
        try (var jvm = OtherJvm.starting(settings())) {
            var orphan = postmasterOf(jvm);
            var family = orphan.descendants().toList();
            jvm.killNine();

            assertThat(family).isNotEmpty();
            assertThat(Deadline.in(LONG).awaits(() -> Processes.isGone(orphan)))
                    .as("it goes by itself, though nobody can say how soon")
                    .isTrue();
            assertThat(Deadline.in(LONG).awaits(() -> family.stream().allMatch(Processes::isGone)))
                    .isTrue();
        }
        try (var jvm = OtherJvm.starting(settings())) {
            var orphan = postmasterOf(jvm);
            jvm.killNine();

            try (var next = EmbeddedPostgres.start(settings())) {
                assertThat(Processes.isGone(orphan)).isTrue();
                assertThat(Sql.query(next.superuserConnections("postgres"), "SELECT 1"))
                        .containsExactly("1");
            }
        }
    }

    /** A server that is held up, as on a busy machine, outlives its killed owner; its directory may be deleted only after it. */
    @Test
    void whoever_waits_for_a_killed_family_finds_nobody_writing_any_more() throws Exception {
        ProcessHandle server;
        try (var jvm = OtherJvm.starting(settings())) {
            server = postmasterOf(jvm);
            Processes.signal(server, "STOP");
            jvm.killNine();
            assertThat(Processes.isGone(server)).isFalse();
            var held = server;
            Thread.ofPlatform().daemon().start(() -> {
                Deadline.pause();
                Processes.signal(held, "CONT");
            });
        }
        assertThat(Processes.isGone(server)).isTrue();
        assertThat(settings().dataDirectory().resolve("postmaster.pid")).doesNotExist();
    }

    /** What is left where the whole container was killed: the old file, and its number now somebody else's. */
    @Test
    void a_process_id_that_was_given_to_another_program_meanwhile_hinders_no_start() throws Exception {
        EmbeddedPostgres.start(settings()).close();
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(
                    settings().dataDirectory().resolve("postmaster.pid"),
                    stranger.pid() + "\n" + settings().dataDirectory() + "\n1\n5432\n\n127.0.0.1\n0 0\nready   \n");
            EmbeddedPostgres.start(settings()).close();

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    private static ProcessHandle postmasterOf(OtherJvm jvm) throws IOException {
        return ProcessHandle.of(Long.parseLong(jvm.line())).orElseThrow();
    }

    private ClusterSettings settings() {
        return ClusterSettings.of(directory.resolve("data"), directory.resolve("password"));
    }
}

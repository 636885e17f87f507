// SPDX-License-Identifier: Apache-2.0
package fi.lethe.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/** The running server process, a direct child of this one. */
final class Postmaster {
    private static final Duration FAST = Duration.ofSeconds(30);
    private static final Duration IMMEDIATE = Duration.ofSeconds(5);

    private final Process process;

    private Postmaster(Process process) {
        this.process = process;
    }

    static Postmaster launch(RunAs runAs, Path program, List<String> arguments, Path logFile) {
        var guarded = ParentGuard.command(runAs, program, arguments);
        var launched = new CompletableFuture<Process>();
        // The kernel signals the child when the launching *thread* ends: this one lives as long as the server.
        Thread.ofPlatform().daemon().name("postgres-launcher").start(() -> {
            try {
                var process = Surroundings.of(guarded, logFile).start();
                launched.complete(process);
                var _ = Processes.awaitEnd(process);
            } catch (IOException | RuntimeException e) {
                launched.completeExceptionally(e);
            }
        });
        try {
            return new Postmaster(launched.join());
        } catch (CompletionException e) {
            throw new ClusterUnusable("PostgreSQL cannot be started: " + program, e);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Stopped first, so that it forks nobody between our look at its children and its death. */
    void killNine() {
        Processes.signal(process.toHandle(), "STOP");
        var children = process.descendants().toList();
        process.destroyForcibly();
        var _ = Processes.awaitEnd(process);
        if (!Deadline.in(IMMEDIATE).awaits(() -> children.stream().allMatch(Processes::isGone))) {
            children.forEach(ProcessHandle::destroyForcibly);
        }
    }

    /** Fast, and where that takes too long immediate: committed data are safe in any case. */
    void stop() {
        Stream.of("INT", "QUIT").forEach(signal -> {
            Processes.signal(process.toHandle(), signal);
            var _ = Deadline.in(signal.equals("INT") ? FAST : IMMEDIATE).awaits(() -> !process.isAlive());
        });
    }
}

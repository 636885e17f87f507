// SPDX-License-Identifier: Apache-2.0
package fi.lethe.postgres;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Another process that runs a cluster until it is killed. */
final class OtherJvm implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;
    private @Nullable ProcessFamily killed;

    private OtherJvm(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    static OtherJvm starting(ClusterSettings settings) throws IOException {
        return new OtherJvm(new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-Duser.home=" + System.getProperty("user.home"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherJvm.class.getName(),
                        settings.dataDirectory().toString(),
                        settings.passwordFile().toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** The postmaster's process id, or the refusal. */
    String line() throws IOException {
        return output.readLine();
    }

    /** Kills it, and waits for nobody whom it had started. */
    void killNine() {
        killed = ProcessFamily.killNine(process);
    }

    @Override
    public void close() {
        if (killed == null) {
            killNine();
        }
        requireNonNull(killed).awaitEnd();
    }

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws InterruptedException {
        try {
            var cluster = EmbeddedPostgres.start(ClusterSettings.of(Path.of(arguments[0]), Path.of(arguments[1])));
            System.out.println(cluster.pid());
            Thread.sleep(Long.MAX_VALUE);
        } catch (ClusterInUse | ClusterUnusable e) {
            System.out.println(e.getClass().getSimpleName() + " " + e.getMessage());
        }
    }
}

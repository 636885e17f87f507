// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import fi.lethe.postgres.ProcessFamily;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Lethe in a process of its own, with its output in a file. */
final class Child implements AutoCloseable {
    /** For what must happen, and on a busy machine may take long. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Pattern READY = Pattern.compile("Lethe(?:'s \\S+)? is ready at (http://[^\\s;]+)");

    private final Process process;
    private final Path output;
    private @Nullable ProcessFamily killed;

    private Child(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** With a home directory of its own, and nothing of Lethe's in the environment. */
    static Child running(Path directory, String... arguments) throws IOException {
        return running(directory, Map.of(), arguments);
    }

    /** With these variables in its environment. */
    static Child running(Path directory, Map<String, String> variables, String... arguments) throws IOException {
        var program = new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"), Lethe.class.getName()));
        program.addAll(List.of(arguments));
        return started(directory, variables, program);
    }

    /** The jar of a side, told everything by these variables. */
    static Child ofSide(String module, Path directory, Map<String, String> variables) throws IOException {
        return started(directory, variables, List.of("-jar", jar(module).toString()));
    }

    /** What the build has made of the module; where it has not, the test is left out, but never where all must be tested. */
    private static Path jar(String module) throws IOException {
        var target = Path.of("..", module, "target");
        try (var found = Files.newDirectoryStream(target, module + "-*-exec.jar")) {
            for (var jar : found) {
                return jar;
            }
        }
        var lacks = target + " holds no " + module + "-*-exec.jar; mvn package makes it";
        if ("true".equals(System.getenv("CI"))) {
            Assertions.fail(lacks);
        }
        return Assumptions.abort("left out, for " + lacks);
    }

    private static Child started(Path directory, Map<String, String> variables, List<String> program)
            throws IOException {
        var home = Files.createDirectories(directory.resolve("home"));
        var output = Files.createTempFile(directory, "output", ".txt");
        var command = new ArrayList<>(List.of(
                "/bin/sh",
                "-c",
                "ulimit -c 0; exec \"$@\"", // as ./lethe does, with the same process
                "lethe",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+DisableAttachMechanism",
                "-XX:-HeapDumpOnOutOfMemoryError",
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.home=" + home));
        command.addAll(program);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LETHE_") && !name.equals("LETHE_CACHE"));
        builder.environment().putAll(variables);
        return new Child(builder.start(), output);
    }

    /** Started on this directory, and ready. */
    static Child started(Path directory) throws IOException, InterruptedException {
        var child = running(
                directory,
                "start",
                "--port",
                "0",
                "--data",
                directory.resolve("data").toString());
        try {
            child.address();
            return child;
        } catch (IOException | InterruptedException | RuntimeException notReady) {
            child.close();
            throw notReady;
        }
    }

    /** Where it serves, once it is ready. */
    URI address() throws IOException, InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until && process.isAlive()) {
            var ready = READY.matcher(output());
            if (ready.find()) {
                return URI.create(ready.group(1));
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("not ready: " + output());
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** This process and all that it has started. */
    List<ProcessHandle> family() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
    }

    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(pid())).start().waitFor();
    }

    /** Kills it; its servers shut down by themselves, and are waited for when this is closed. */
    void killNine() {
        killed = ProcessFamily.killNine(process);
    }

    /** Its exit code, if it ends within this time. */
    int exitCodeWithin(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("still running after " + patience);
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            killNine();
        }
        if (killed != null) {
            killed.awaitEnd(); // they write into a directory that is to be deleted
        }
    }
}

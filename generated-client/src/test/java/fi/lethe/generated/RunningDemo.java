// SPDX-License-Identifier: Apache-2.0
package fi.lethe.generated;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** {@code lethe demo}, as it was packaged, in a process and a directory of its own. */
final class RunningDemo implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern STAYS = Pattern.compile("Lethe stays up at (http://\\S+);");

    private final Path directory;
    private final Process process;
    private final URI address;

    private RunningDemo(Path directory, Process process, URI address) {
        this.directory = directory;
        this.process = process;
        this.address = address;
    }

    static RunningDemo start(Path directory) throws IOException, InterruptedException {
        var output = directory.resolve("output.txt");
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.home=" + directory,
                "-jar",
                Path.of("..", "app", "target", "lethe.jar").toString(),
                "demo",
                "--port",
                "0",
                "--data",
                directory.resolve("data").toString());
        command.environment().keySet().removeIf(name -> name.startsWith("LETHE_") && !name.equals("LETHE_CACHE"));
        var process = command.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            return new RunningDemo(directory, process, address(process, output));
        } catch (IOException | InterruptedException | RuntimeException notReady) {
            end(process);
            throw notReady;
        }
    }

    private static URI address(Process process, Path output) throws IOException, InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until && process.isAlive()) {
            var stays = STAYS.matcher(Files.readString(output));
            if (stays.find()) {
                return URI.create(stays.group(1));
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("the demonstration does not stay up: " + Files.readString(output));
    }

    URI address() {
        return address;
    }

    /** Of one of its accounts, as its file tells. */
    String passwordOf(String login) throws IOException {
        return Files.readAllLines(directory.resolve("data/demo-accounts.txt")).stream()
                .filter(line -> line.startsWith(login + ":"))
                .map(line -> line.substring(login.length() + 1))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() throws InterruptedException {
        end(process);
    }

    /** Its servers write into a directory that is to be deleted, so their end is waited for. */
    private static void end(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("the demonstration does not end");
        }
    }
}

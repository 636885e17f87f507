// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What some processes are connected with, as the Linux kernel tells it in {@code /proc}. */
final class Sockets {
    private static final List<String> TABLES = List.of("tcp", "tcp6", "udp", "udp6");
    private static final int REMOTE = 2;
    private static final int INODE = 9;

    private final Set<String> loopback = new HashSet<>();
    private final Set<String> outside = new HashSet<>();

    /** Looks once at these processes, of which the first outlives the others; the tables of a network are read once. */
    void look(List<ProcessHandle> processes) {
        var networks = processes.stream()
                .map(process -> Path.of("/proc", Long.toString(process.pid())))
                .collect(Collectors.groupingBy(Sockets::network, LinkedHashMap::new, Collectors.toList()));
        for (var members : networks.values()) {
            var inodes = members.stream().flatMap(proc -> inodes(proc).stream()).collect(Collectors.toSet());
            TABLES.forEach(table -> remotes(members.getFirst().resolve("net").resolve(table), inodes));
        }
    }

    /** Its name, or nothing where the process has ended. */
    private static String network(Path proc) {
        return target(proc.resolve("ns").resolve("net")).findAny().orElse("");
    }

    private static Set<String> inodes(Path proc) {
        try (var descriptors = Files.list(proc.resolve("fd"))) {
            return descriptors
                    .flatMap(Sockets::target)
                    .filter(target -> target.startsWith("socket:["))
                    .map(target -> target.substring(8, target.length() - 1))
                    .collect(Collectors.toSet());
        } catch (IOException | UncheckedIOException _) {
            return Set.of(); // ended meanwhile
        }
    }

    private static Stream<String> target(Path descriptor) {
        try {
            return Stream.of(Files.readSymbolicLink(descriptor).toString());
        } catch (IOException _) {
            return Stream.of();
        }
    }

    private void remotes(Path table, Set<String> inodes) {
        try (var lines = Files.lines(table)) {
            lines.skip(1)
                    .map(line -> line.strip().split("\\s+"))
                    .filter(row -> inodes.contains(row[INODE]))
                    .map(row -> row[REMOTE])
                    .forEach(this::note);
        } catch (IOException | UncheckedIOException _) {
            // Ended meanwhile.
        }
    }

    /** Hexadecimal address and port; port 0: not connected. */
    private void note(String remote) {
        if (remote.endsWith(":0000")) {
            return;
        }
        (isLoopback(remote) ? loopback : outside).add(remote);
    }

    private static boolean isLoopback(String remote) {
        return remote.startsWith("0100007F:")
                || remote.startsWith("0000000000000000FFFF00000100007F:")
                || remote.startsWith("00000000000000000000000001000000:");
    }

    Set<String> loopback() {
        return loopback;
    }

    Set<String> outside() {
        return outside;
    }
}

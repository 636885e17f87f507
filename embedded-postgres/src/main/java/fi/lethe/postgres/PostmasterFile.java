// SPDX-License-Identifier: Apache-2.0
package fi.lethe.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** PostgreSQL's own {@code postmaster.pid}: first line the process id, eighth its state (source: storage "Database File Layout"). */
record PostmasterFile(Path path, List<String> lines) {
    private static final int STATE = 7;

    static Optional<PostmasterFile> in(Path dataDirectory) {
        var path = dataDirectory.resolve("postmaster.pid");
        try {
            var lines = Files.readAllLines(path);
            return lines.isEmpty() ? Optional.empty() : Optional.of(new PostmasterFile(path, lines));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new ClusterUnusable("Cannot be read: " + path, e);
        }
    }

    long pid() {
        return Math.abs(Long.parseLong(lines.getFirst().strip()));
    }

    boolean saysReady(long pid) {
        return pid() == pid && lines.size() > STATE && lines.get(STATE).startsWith("ready");
    }

    /** PostgreSQL takes no notice of a file that names its own parent, but still looks for the old server's shared memory. */
    void nameOurselves() {
        var text = ProcessHandle.current().pid() + "\n" + String.join("\n", lines.subList(1, lines.size())) + "\n";
        try {
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new ClusterUnusable("Cannot be written: " + path, e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.postgres;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A log file from one moment on: what the server wrote since it was launched. */
record ServerLog(Path file, long from) {
    private static final int ENOUGH = 64 * 1024;

    static ServerLog fromNowOn(Path file) {
        try {
            return new ServerLog(file, Files.size(file));
        } catch (IOException e) {
            throw new ClusterUnusable("The log " + file + " cannot be read", e);
        }
    }

    /** The end of what was written, for looking up why a server went away. */
    String text() {
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            var start = Math.max(from, log.length() - ENOUGH);
            log.seek(start);
            var bytes = new byte[(int) (log.length() - start)];
            log.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ClusterUnusable("The log " + file + " cannot be read", e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Holds a data directory for one start at a time, over all processes; the system drops it when the process dies. */
final class DirectoryLock implements AutoCloseable {
    /** A second channel on the file, once closed, would drop the first one's lock (POSIX): inside this process we look here. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private DirectoryLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static DirectoryLock take(Path dataDirectory) {
        try {
            // Not private: another user may have to pass through; what is in it is private by itself.
            var parent = Files.createDirectories(Objects.requireNonNull(dataDirectory.getParent()))
                    .toRealPath();
            var file = parent.resolve(dataDirectory.getFileName() + ".lock");
            if (!HELD_HERE.add(file)) {
                throw inUse(dataDirectory);
            }
            var channel = lockedChannel(file);
            if (channel == null) {
                HELD_HERE.remove(file);
                throw inUse(dataDirectory);
            }
            return new DirectoryLock(file, channel);
        } catch (IOException e) {
            throw new ClusterUnusable("No lock file can be made beside " + dataDirectory, e);
        }
    }

    private static @Nullable FileChannel lockedChannel(Path file) throws IOException {
        try {
            var channel = PrivateFile.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return channel;
            }
            channel.close();
            return null;
        } catch (IOException e) {
            HELD_HERE.remove(file);
            throw e;
        }
    }

    private static ClusterInUse inUse(Path dataDirectory) {
        return new ClusterInUse("Lethe is already running on this data directory (" + dataDirectory
                + "); stop it or use another --data");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD_HERE.remove(file);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.settings;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where an installation keeps what it keeps; both absolute, neither within the other, so that no copy of the data holds
 * the keys to it.
 *
 * @param data the databases and the log
 * @param keys keyring, erasure journal and passwords
 */
public record Directories(Path data, Path keys) {

    static Directories of(Given data, @Nullable Given keys) {
        var dataPath = directory(data);
        if (dataPath.getFileName() == null) {
            throw new SettingRefused(data.name(), "give a directory of its own, not the root of a file system");
        }
        var beside = dataPath.resolveSibling(dataPath.getFileName() + "-keys");
        var chosen = keys == null ? new Given(data.name(), beside.toString()) : keys;
        var keysPath = directory(chosen);
        if (keysPath.startsWith(dataPath) || dataPath.startsWith(keysPath)) {
            throw new SettingRefused(
                    chosen.name(), "keys and data must not lie within each other; choose another place");
        }
        return new Directories(dataPath, keysPath);
    }

    private static Path directory(Given given) {
        try {
            var path = Path.of(given.value()).toAbsolutePath().normalize();
            if (Files.exists(path) && !Files.isDirectory(path)) {
                throw new SettingRefused(given.name(), "this is a file; give a directory");
            }
            return path;
        } catch (InvalidPathException _) {
            throw new SettingRefused(given.name(), "give the path of a directory");
        }
    }

    /** Where the logs of this process and of both databases are. */
    public Path log() {
        return data.resolve("log");
    }
}

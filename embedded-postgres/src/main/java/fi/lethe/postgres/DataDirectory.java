// SPDX-License-Identifier: Apache-2.0
package fi.lethe.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A cluster's directory: made whole or not at all, and never overwritten. */
record DataDirectory(Path path) {

    /** Whether it holds a cluster of ours already. */
    boolean isInitialised() {
        try {
            if (!Files.exists(path) || isEmpty()) {
                return false;
            }
            var versionFile = path.resolve("PG_VERSION");
            if (!Files.isRegularFile(versionFile)) {
                throw new ClusterUnusable(
                        path + " holds something other than a PostgreSQL cluster; nothing was changed");
            }
            var version = Files.readString(versionFile).strip();
            if (!version.equals(Integer.toString(Binaries.MAJOR_VERSION))) {
                throw new ClusterUnusable(path + " was made by PostgreSQL " + version + ", this is PostgreSQL "
                        + Binaries.MAJOR_VERSION + "; nothing was changed");
            }
            return true;
        } catch (IOException e) {
            throw new ClusterUnusable(path + " cannot be read", e);
        }
    }

    private boolean isEmpty() throws IOException {
        if (!Files.isDirectory(path)) {
            throw new ClusterUnusable(path + " is not a directory; nothing was changed");
        }
        try (var entries = Files.list(path)) {
            return entries.findAny().isEmpty();
        }
    }

    /** Makes the cluster beside its place and renames it, so that a crash leaves no half cluster. */
    void initialise(Binaries binaries, RunAs runAs, ClusterSettings settings) {
        var fresh = path.resolveSibling("." + path.getFileName() + ".new");
        try {
            DirectoryTree.delete(fresh);
            PrivateFile.createDirectory(fresh);
            giveTo(runAs, fresh);
            runInitdb(binaries, runAs, settings, fresh);
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
            try (var parent = FileChannel.open(path.getParent(), StandardOpenOption.READ)) {
                parent.force(true);
            }
        } catch (IOException e) {
            throw new ClusterUnusable("No cluster can be made in " + path, e);
        }
    }

    /** For an identity that is not ours the directory changes its owner. */
    static void giveTo(RunAs runAs, Path directory) throws IOException {
        switch (runAs) {
            case RunAs.AnotherUser another -> DirectoryTree.giveTo(another.user(), directory);
            case RunAs.Ourselves _, RunAs.OwnNamespace _ -> {}
        }
    }

    private void runInitdb(Binaries binaries, RunAs runAs, ClusterSettings settings, Path fresh) throws IOException {
        var password = path.resolveSibling("." + path.getFileName() + ".password");
        PrivateFile.write(password, Files.readString(settings.passwordFile()));
        try {
            giveTo(runAs, password);
            var arguments = List.of(
                    "--pgdata=" + fresh,
                    "--username=" + Installation.SUPERUSER,
                    "--auth=scram-sha-256",
                    "--pwfile=" + password,
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--data-checksums");
            var log = ServerLog.fromNowOn(settings.logFile());
            var initdb = Surroundings.of(runAs.command(binaries.program("initdb"), arguments), settings.logFile())
                    .start();
            if (Processes.awaitEnd(initdb) != 0) {
                throw new ClusterUnusable(
                        "initdb failed for " + path + ": " + log.text().strip());
            }
        } finally {
            Files.deleteIfExists(password);
        }
    }
}

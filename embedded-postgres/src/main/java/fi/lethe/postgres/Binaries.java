// SPDX-License-Identifier: Apache-2.0
package fi.lethe.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** PostgreSQL's programs, unpacked once per user into a directory named after the archive's SHA-256. */
record Binaries(Path home) {
    static final int MAJOR_VERSION = 18;

    /** Unpacks beside the final place and renames, so that the final place is whole or absent, also with several processes. */
    static Binaries unpackedIn(Path cache) {
        var archive = Platform.archive();
        try {
            var home = cache.resolve("postgres-" + MAJOR_VERSION + "-" + fingerprint(archive));
            if (!Files.isDirectory(home)) {
                Files.createDirectories(cache);
                unpack(archive, home);
            }
            return new Binaries(home);
        } catch (IOException e) {
            throw new ClusterUnusable(
                    "PostgreSQL's programs cannot be unpacked in " + cache
                            + "; set LETHE_CACHE to a directory that can be written",
                    e);
        }
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    private static void unpack(String archive, Path home) throws IOException {
        var fresh = Files.createTempDirectory(home.getParent(), ".unpacking-");
        try (var in = open(archive)) {
            TarXz.unpack(in, fresh);
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(home)) { // else another process was faster
                throw e;
            }
        } finally {
            DirectoryTree.delete(fresh); // not there any more where all went well
        }
    }

    private static String fingerprint(String archive) throws IOException {
        try (var in = new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream open(String archive) {
        var in = Binaries.class.getResourceAsStream(archive);
        if (in == null) {
            throw new ClusterUnusable("This build holds no PostgreSQL for this machine (" + archive
                    + "); build it here, or use external servers");
        }
        return in;
    }

    /** {@code LETHE_CACHE}, else the user's cache directory. */
    static Path defaultCache() {
        var chosen = System.getenv("LETHE_CACHE");
        return chosen != null && !chosen.isBlank()
                ? Path.of(chosen).toAbsolutePath()
                : Path.of(System.getProperty("user.home"), ".cache", "lethe").toAbsolutePath();
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The passwords of an installation, 32 random bytes each, one file each in the keys directory (mode 0600). */
public record Secrets(Path keys) {

    /** Those of this directory, which is made where it is not there. */
    public static Secrets in(Path keys) {
        try {
            PrivateText.makeDirectory(keys);
            return new Secrets(keys);
        } catch (IOException e) {
            throw new InstallationUnusable(
                    "The keys directory " + keys + " cannot be made; check who may write there", e);
        }
    }

    public Path superuserPasswordFile(String cluster) {
        return keys.resolve(cluster + "-superuser.password");
    }

    /** The role's password; made at the first call. */
    public String passwordOf(DatabaseRole role) {
        var file = keys.resolve(role.roleName() + ".password");
        try {
            if (!Files.exists(file)) {
                PrivateText.write(file, RandomText.ofBytes(32) + "\n");
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The password file " + file + " can be neither read nor made", e);
        }
    }

    /**
     * The role's password, which has been made before.
     *
     * @throws InstallationUnusable where it has not
     */
    String knownPasswordOf(DatabaseRole role) {
        var file = keys.resolve(role.roleName() + ".password");
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new InstallationUnusable(
                    "The password file " + file + " cannot be read; run lethe prepare first, and check who may read it",
                    e);
        }
    }
}

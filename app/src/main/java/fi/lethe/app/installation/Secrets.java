// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The passwords of an installation, 32 random bytes each, one file each in the keys directory (mode 0600). */
record Secrets(Path keys) {

    static Secrets in(Path keys) {
        try {
            PrivateText.makeDirectory(keys);
            return new Secrets(keys);
        } catch (IOException e) {
            throw new InstallationUnusable(
                    "The keys directory " + keys + " cannot be made; check who may write there", e);
        }
    }

    Path superuserPasswordFile(String cluster) {
        return keys.resolve(cluster + "-superuser.password");
    }

    /** The role's password; made at the first call. */
    String passwordOf(DatabaseRole role) {
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
}

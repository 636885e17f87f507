// SPDX-License-Identifier: Apache-2.0
package fi.lethe.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** 32 random bytes in base64url, kept in a file that only its owner may read; never printed by {@code toString()}. */
record SuperuserPassword(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** The one in the file, or a new one where there is no file. */
    static SuperuserPassword in(Path file) {
        try {
            return Files.exists(file) ? read(file) : create(file);
        } catch (IOException e) {
            throw new ClusterUnusable("The password file " + file + " can be neither read nor made", e);
        }
    }

    private static SuperuserPassword read(Path file) throws IOException {
        var text = Files.readString(file).strip();
        if (!SHAPE.matcher(text).matches()) {
            throw new ClusterUnusable(
                    "The password file " + file + " holds no password of ours; put back the right one");
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return new SuperuserPassword(text);
    }

    private static SuperuserPassword create(Path file) throws IOException {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        PrivateFile.createParentOf(file);
        PrivateFile.write(file, text + "\n");
        return new SuperuserPassword(text);
    }

    @Override
    public String toString() {
        return "SuperuserPassword";
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto.keyring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The password beside the keyring: 32 random bytes in base64url, so guessing it is no attack. */
final class KeyringPassword {
    private static final String FILE = "keyring.password";

    private KeyringPassword() {}

    static char[] readOrMake(Path directory, SecureRandom random) throws IOException {
        var file = directory.resolve(FILE);
        if (!Files.exists(file)) {
            var bytes = new byte[32];
            random.nextBytes(bytes);
            PrivateFiles.write(file, Base64.getUrlEncoder().withoutPadding().encode(bytes));
        }
        return read(directory);
    }

    static char[] read(Path directory) throws IOException {
        var file = directory.resolve(FILE);
        PrivateFiles.check(file);
        return Files.readString(file, StandardCharsets.US_ASCII).strip().toCharArray();
    }
}

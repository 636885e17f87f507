// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL database of the operator's own; its address may hold a password and is never shown.
 *
 * @param url of JDBC
 * @param passwordFile holds the password of the user in the address, alone; absent where the address or the driver's own
 *     password file gives it
 */
public record ExternalServer(String url, @Nullable Path passwordFile) {
    private static final String SCHEME = "jdbc:postgresql:";

    static @Nullable ExternalServer of(@Nullable Given url, @Nullable Given passwordFile) {
        if (url == null) {
            return null;
        }
        if (!url.value().startsWith(SCHEME)) {
            throw new SettingRefused(
                    url.name(), "give an address such as " + SCHEME + "//host:5432/database?user=name");
        }
        return new ExternalServer(url.value(), passwordFile == null ? null : Settings.readable(passwordFile));
    }

    /** What the file holds, where there is one. */
    public Optional<String> password() throws IOException {
        return passwordFile == null
                ? Optional.empty()
                : Optional.of(Files.readString(passwordFile).strip());
    }

    @Override
    public String toString() {
        return "ExternalServer[not shown]";
    }
}

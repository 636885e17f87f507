// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.server;

import fi.lethe.access.account.Accounts;
import fi.lethe.access.account.NewAccount;
import fi.lethe.app.settings.SettingRefused;
import fi.lethe.events.Role;
import fi.lethe.rules.roles.RoleCombination;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** Lets the first person in: {@code admin}, whose password stands in a file that only its owner may read. */
public record FirstAdministrator(Accounts accounts) {
    private static final String SETTING = "LETHE_ADMIN_PASSWORD_FILE";
    private static final String LOGIN = "admin";

    /** Whether nobody has an account yet. */
    public boolean isMissing() {
        return accounts.all().isEmpty();
    }

    /**
     * Makes the account where nobody has one.
     *
     * @throws SettingRefused where others may read the file, or what it holds is no password
     */
    public void createFrom(Path passwordFile) {
        if (isMissing()) {
            accounts.create(new NewAccount(
                    "Administrator", LOGIN, password(passwordFile), new RoleCombination(Set.of(Role.ADMINISTRATOR))));
        }
    }

    private static String password(Path file) {
        try {
            if (Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ)) {
                throw new SettingRefused(
                        SETTING, "everybody can read this file; chmod 600 it and choose a new password");
            }
            var password = Files.readString(file, StandardCharsets.UTF_8).strip();
            if (password.length() < 12 || password.length() > 200) {
                throw new SettingRefused(SETTING, "the file has to hold a password of 12 to 200 characters");
            }
            return password;
        } catch (IOException e) {
            throw new UncheckedIOException("The password file cannot be read", e);
        }
    }
}

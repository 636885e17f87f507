// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.server;

import fi.lethe.access.account.Account;
import fi.lethe.access.account.AccountPasswords;
import fi.lethe.access.account.Accounts;
import fi.lethe.access.account.Invitation;
import fi.lethe.access.password.GivenLink;
import fi.lethe.access.password.Links;
import fi.lethe.events.Role;
import fi.lethe.installation.settings.SettingRefused;
import fi.lethe.rules.roles.RoleCombination;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lets the first person in: {@code admin}, who sets a password by a one-time link, or whose password stands in a file that
 * only its owner may read. There is no default password.
 */
public record FirstAdministrator(Accounts accounts, AccountPasswords passwords, Links links) {
    private static final String SETTING = "LETHE_ADMIN_PASSWORD_FILE";
    private static final String LOGIN = "admin";
    private static final String NAME = "Administrator";

    /** That of the installation that this server belongs to. */
    public static FirstAdministrator of(Server server) {
        return new FirstAdministrator(
                server.part(Accounts.class), server.part(AccountPasswords.class), server.part(Links.class));
    }

    /**
     * Lets the first administrator in where nobody can come in yet.
     *
     * @param address where the link is to be opened
     * @param passwordFile null: by a link
     * @return what is to be said about it, in lines; none where there is an administrator
     * @throws SettingRefused like {@link #createFrom}
     */
    public List<String> letIn(URI address, @Nullable Path passwordFile) {
        if (!isMissing()) {
            return List.of();
        }
        if (passwordFile == null) {
            return List.of(
                    "Nobody has an account yet. Open this link within 24 hours, once, to choose the password of admin:",
                    "  " + address.resolve(invite().path()));
        }
        createFrom(passwordFile);
        return List.of("The account admin has been made with the password in " + SETTING + ".");
    }

    /** Whether no administrator can come in yet. */
    public boolean isMissing() {
        return !accounts.haveAdministrator();
    }

    /** A link for the account, which is made where it is not there; the link of an earlier start works no more. */
    public GivenLink invite() {
        return links.give(account(), Links.ONE_DAY, null);
    }

    /**
     * Gives the account the password in the file; the account is made where it is not there.
     *
     * @throws SettingRefused where others may read the file, or what it holds is no password
     */
    public void createFrom(Path passwordFile) {
        var password = password(passwordFile);
        passwords.fault("", password, List.of(LOGIN, NAME)).ifPresent(fault -> {
            throw new SettingRefused(SETTING, "the password in this file is " + fault.detail());
        });
        var hash = passwords.hash(password);
        passwords.store(account(), hash);
    }

    private UUID account() {
        return accounts.findByLogin(LOGIN).map(Account::id).orElseGet(() -> {
            var roles = new RoleCombination(Set.of(Role.ADMINISTRATOR));
            return accounts.invite(new Invitation(NAME, LOGIN, roles), null);
        });
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

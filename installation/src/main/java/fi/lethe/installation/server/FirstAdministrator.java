// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.server;

import fi.lethe.access.account.Account;
import fi.lethe.access.account.AccountPasswords;
import fi.lethe.access.account.AccountProblems;
import fi.lethe.access.account.Accounts;
import fi.lethe.access.account.Invitation;
import fi.lethe.access.account.LoginTaken;
import fi.lethe.access.password.Links;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.events.Role;
import fi.lethe.installation.settings.Administrator;
import fi.lethe.installation.settings.Setting;
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

/**
 * Lets the first person in, who names themselves: by a one-time link, or by settings and a password in a file that only its
 * owner may read. There is no default login and no default password.
 */
public record FirstAdministrator(Accounts accounts, AccountPasswords passwords, Links links) {
    private static final String SETTING = Setting.ADMIN_PASSWORD_FILE.variable();

    /** That of the installation that this server belongs to. */
    public static FirstAdministrator of(Server server) {
        return new FirstAdministrator(
                server.part(Accounts.class), server.part(AccountPasswords.class), server.part(Links.class));
    }

    /**
     * Lets the first administrator in where nobody can come in yet.
     *
     * @param address where the link is to be opened
     * @return what is to be said about it, in lines; none where there is an administrator
     * @throws SettingRefused like {@link #createFrom}
     */
    public List<String> letIn(URI address, Administrator administrator) {
        if (accounts.haveAdministrator()) {
            return List.of();
        }
        var file = administrator.passwordFile();
        if (file == null) {
            return List.of(
                    "Nobody has an account yet. Open this link within 24 hours, once, and give the first administrator's",
                    "name, login and password:",
                    "  " + address.resolve(links.giveFirst().path()));
        }
        createFrom(administrator, file);
        return List.of("The first administrator's account has been opened; its login is what "
                + Setting.ADMIN_LOGIN.variable() + " says.");
    }

    /**
     * Opens the account with the password in the file; one of this login that is there and has no password yet gets it.
     *
     * @throws SettingRefused where name or login are missing, the login is generic or another's, others may read the file, or
     *     what it holds is no password
     */
    private void createFrom(Administrator administrator, Path passwordFile) {
        var login = administrator.requireLogin();
        var name = administrator.requireName();
        var password = password(passwordFile);
        passwords.fault("", password, List.of(login, name)).ifPresent(fault -> {
            throw new SettingRefused(SETTING, "the password in this file is " + fault.detail());
        });
        var hash = passwords.hash(password);
        passwords.store(account(name, login), hash);
    }

    private UUID account(String name, String login) {
        var there = accounts.findByLogin(login);
        if (there.filter(FirstAdministrator::waits).isPresent()) {
            return there.orElseThrow().id();
        }
        try {
            return accounts.invite(new Invitation(name, login, new RoleCombination(Set.of(Role.ADMINISTRATOR))), null);
        } catch (LoginTaken _) {
            throw new SettingRefused(
                    Setting.ADMIN_LOGIN.variable(), "another account has or had this login; give another");
        } catch (TypedRefusal refused) {
            throw new SettingRefused(
                    Setting.ADMIN_LOGIN.variable(),
                    refused.problem().equals(AccountProblems.GENERIC_LOGIN.name())
                            ? "names no person: several people would share it; give the administrator's own"
                            : "or " + Setting.ADMIN_NAME.variable() + " is longer than 200 characters");
        }
    }

    private static boolean waits(Account account) {
        return !account.hasPassword() && account.roles().contains(Role.ADMINISTRATOR);
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

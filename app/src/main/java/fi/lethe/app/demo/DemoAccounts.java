// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.demo;

import fi.lethe.access.account.Accounts;
import fi.lethe.access.account.Days;
import fi.lethe.access.account.NewAccount;
import fi.lethe.access.agreement.Agreements;
import fi.lethe.events.Role;
import fi.lethe.installation.database.PrivateText;
import fi.lethe.installation.database.RandomText;
import fi.lethe.rules.roles.RoleCombination;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The accounts of a demonstration, one for each role; their file also marks a data directory as made by one.
 *
 * @param passwords by login, never shown but by {@link #passwordOf}
 */
public record DemoAccounts(Map<String, String> passwords) {
    private static final String FILE = "demo-accounts.txt";
    private static final Map<String, Role> ROLES = new LinkedHashMap<>();

    static {
        ROLES.put("staff", Role.STAFF);
        ROLES.put("dpo", Role.DPO);
        ROLES.put("responsible", Role.RESPONSIBLE);
        ROLES.put("auditor", Role.AUDITOR);
        ROLES.put("admin", Role.ADMINISTRATOR);
    }

    /**
     * Those of an earlier demonstration here, or new ones with random passwords in an empty directory.
     *
     * @throws DemoRefused where the directory holds anything else
     */
    public static DemoAccounts in(Path data) throws IOException {
        var file = data.resolve(FILE);
        if (!Files.exists(file)) {
            refuseUnlessEmpty(data);
            PrivateText.makeDirectory(data);
            PrivateText.write(file, lines());
        }
        var passwords = Files.readAllLines(file).stream()
                .map(line -> line.split(":", 2))
                .filter(pair -> pair.length == 2 && ROLES.containsKey(pair[0]))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        if (!passwords.keySet().equals(ROLES.keySet())) {
            throw new DemoRefused(
                    "the file " + file + " does not hold the demonstration's accounts; use another --data");
        }
        return new DemoAccounts(Map.copyOf(passwords));
    }

    private static void refuseUnlessEmpty(Path data) throws IOException {
        if (!Files.exists(data)) {
            return;
        }
        try (var content = Files.list(data)) {
            if (content.findAny().isPresent()) {
                throw new DemoRefused("the directory " + data
                        + " holds data that no demonstration made; give an empty one with --data DIR");
            }
        }
    }

    private static String lines() {
        return ROLES.keySet().stream()
                .map(login -> login + ":" + RandomText.ofBytes(15) + "\n")
                .collect(Collectors.joining());
    }

    /** Makes those that are not there yet; each signs a confidentiality agreement today. */
    public void create(Accounts accounts, Agreements agreements, Days days) {
        ROLES.forEach((login, role) -> {
            if (accounts.findByLogin(login).isEmpty()) {
                var account = accounts.create(
                        new NewAccount("Demo " + login, login, passwordOf(login), new RoleCombination(Set.of(role))));
                agreements.record(account, days.today(), null, null);
            }
        });
    }

    /** The logins, in the order in which they are shown. */
    public Set<String> logins() {
        return ROLES.keySet();
    }

    public String passwordOf(String login) {
        var password = passwords.get(login);
        if (password == null) {
            throw new IllegalArgumentException("no such account of the demonstration");
        }
        return password;
    }

    @Override
    public String toString() {
        return "DemoAccounts[not shown]";
    }
}

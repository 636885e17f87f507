// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console;

import fi.lethe.access.account.Account;
import fi.lethe.access.account.Accounts;
import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.crypto.Opened;
import fi.lethe.events.Role;
import fi.lethe.events.personal.StaffName;
import fi.lethe.query.request.Ids;
import fi.lethe.rules.roles.Call;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The people who work with the register, as pages name them: by name and role to those who see accounts or histories
 * open, else by the beginning of their id.
 */
public final class People {
    private static final Logger LOG = LoggerFactory.getLogger(People.class);
    private static final int SHORT = 4;

    private final Accounts accounts;
    private final Permissions permissions;

    People(Accounts accounts, Permissions permissions) {
        this.accounts = accounts;
        this.permissions = permissions;
    }

    /** Who looks at a page: everybody may see their own name. */
    Reader reader(Actor actor, Wording wording) {
        var account = accounts.find(actor.id());
        var name = account.map(List::of).map(this::opened).orElse(Map.of()).get(actor.id());
        return new Reader(
                name == null ? wording.text("who.account", brief(actor.id())) : name, roles(actor.roles(), wording));
    }

    private static String roles(Collection<Role> roles, Wording wording) {
        return roles.stream().sorted().map(wording::name).collect(Collectors.joining(", "));
    }

    /** Names for these actors, as entries have them, all opened at once. */
    public Named named(Collection<String> actors, Actor reader, Wording wording) {
        var ids = actors.stream().flatMap(actor -> Ids.read(actor).stream()).collect(Collectors.toSet());
        if (!permissions.grants(reader, Call.READ_ACCOUNTS) && !permissions.grants(reader, Call.READ_HISTORY)) {
            return new Named(Map.of(), Map.of(), reader.id(), wording);
        }
        var known = accounts.all().stream()
                .filter(account -> ids.contains(account.id()))
                .toList();
        return new Named(
                opened(known),
                known.stream().collect(Collectors.toMap(Account::id, account -> roles(account.roles(), wording))),
                reader.id(),
                wording);
    }

    /** A page is shown though people cannot be named: an outage of the keys stops no work on entries. */
    private Map<UUID, String> opened(List<Account> which) {
        try {
            var names = new HashMap<UUID, String>();
            accounts.names(which).forEach((id, name) -> {
                if (name instanceof Opened.Known<StaffName>(var known)) {
                    names.put(id, known.name());
                }
            });
            return names;
        } catch (RuntimeException e) {
            LOG.warn("The names of accounts cannot be opened: {}", e.getClass().getName());
            return Map.of();
        }
    }

    private static String brief(UUID id) {
        return id.toString().substring(0, SHORT);
    }

    /**
     * Some people, their names and roles; never prints them.
     *
     * @param roles in words, those that they have now or had last
     */
    public record Named(Map<UUID, String> names, Map<UUID, String> roles, UUID reader, Wording wording) {
        public Named {
            names = Map.copyOf(names);
            roles = Map.copyOf(roles);
        }

        /** Whoever acted: a person with their role, or Lethe by itself. */
        public String of(String actor) {
            return Ids.read(actor).map(this::of).orElseGet(() -> wording.text("who.lethe"));
        }

        private String of(UUID id) {
            var role = roles.getOrDefault(id, "");
            return names.containsKey(id) && !role.isEmpty() ? wording.text("who.named", name(id), role) : name(id);
        }

        /** A person without their role, where something else says it. */
        public String name(UUID id) {
            var name = names.get(id);
            if (name != null) {
                return name;
            }
            return id.equals(reader) ? wording.text("who.you") : wording.text("who.account", brief(id));
        }

        @Override
        public String toString() {
            return "Named[not shown]";
        }
    }
}

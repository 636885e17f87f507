// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import static java.util.function.Predicate.not;

import fi.lethe.access.account.Proposal.Matter;
import fi.lethe.access.account.SecondPersons.Weight;
import fi.lethe.events.Role;
import fi.lethe.events.account.AccountEvent;
import fi.lethe.events.account.AccountEvent.DecidedAlone;
import fi.lethe.events.account.AccountEvent.ProposalDeclined;
import fi.lethe.events.account.AccountEvent.RolesChanged;
import fi.lethe.events.account.AccountEvent.RolesProposed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * That an account shall hold these roles, all of them.
 *
 * @param weight of the word of who decides it
 */
record RoleChange(UUID account, Set<Role> wanted, @Nullable UUID by, Weight weight) {

    /** What happens by it: what is taken counts at once, what is given may wait. */
    List<AccountEvent> events(AccountView held, Instant at) {
        var waiting = held.rolesProposed(at);
        if (held.roles().equals(wanted)) {
            return waiting.<List<AccountEvent>>map(old -> List.of(new ProposalDeclined(account, at, old.id())))
                    .orElse(List.of());
        }
        if (held.roles().containsAll(wanted)) {
            return List.of(new RolesChanged(account, at, sorted(wanted.stream())));
        }
        if (weight != Weight.WAITS) {
            var changed = new RolesChanged(account, at, sorted(wanted.stream()));
            return weight == Weight.COUNTS ? List.of(changed) : List.of(changed, alone(at, held.roles()));
        }
        return waiting.filter(old -> old.isBy(by) && old.matter().equals(new Matter.Roles(wanted)))
                        .isPresent()
                ? List.of()
                : proposed(held, at);
    }

    private List<AccountEvent> proposed(AccountView held, Instant at) {
        var events = new ArrayList<AccountEvent>();
        var kept = sorted(held.roles().stream().filter(wanted::contains));
        if (kept.size() < held.roles().size()) {
            events.add(new RolesChanged(account, at, kept));
        }
        events.add(new RolesProposed(account, at, UUID.randomUUID(), sorted(wanted.stream())));
        return events;
    }

    /** With the opening of an account, which holds none of them before. */
    List<AccountEvent> eventsOfOpening(Instant at) {
        return switch (weight) {
            case COUNTS -> List.of();
            case ALONE -> List.of(alone(at, Set.of()));
            case WAITS -> List.of(new RolesProposed(account, at, UUID.randomUUID(), sorted(wanted.stream())));
        };
    }

    private DecidedAlone alone(Instant at, Collection<Role> before) {
        return new DecidedAlone(
                account, at, UUID.randomUUID(), sorted(wanted.stream().filter(not(before::contains))));
    }

    private static List<Role> sorted(Stream<Role> roles) {
        return roles.sorted().toList();
    }
}

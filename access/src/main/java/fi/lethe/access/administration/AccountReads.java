// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.administration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fi.lethe.access.account.Account;
import fi.lethe.access.account.Accounts;
import fi.lethe.access.account.Tenure;
import fi.lethe.access.account.Tenures;
import fi.lethe.access.agreement.Agreement;
import fi.lethe.access.agreement.Agreements;
import fi.lethe.rules.roles.Permission;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts answers about accounts together; names are opened at this moment, unless they stay sealed for the reader. */
record AccountReads(Accounts accounts, Tenures tenures, Agreements agreements) {

    /** All accounts with their whole history, the oldest first. */
    List<AccountAnswer> all(Permission permission) {
        return whole(accounts.all(), tenures.all(), agreements.all(), permission);
    }

    /** One account with its whole history. */
    Optional<AccountAnswer> one(UUID id, Permission permission) {
        return accounts.find(id)
                .map(account -> whole(List.of(account), tenures.of(id), agreements.of(id), permission))
                .map(List::getFirst);
    }

    private List<AccountAnswer> whole(
            Collection<Account> which, List<Tenure> held, List<Agreement> signed, Permission permission) {
        var names = names(which, permission);
        var periods = held.stream().collect(groupingBy(Tenure::account));
        var agreed = signed.stream().collect(groupingBy(Agreement::account));
        return which.stream()
                .map(account -> AccountAnswer.of(
                        account,
                        names.getOrDefault(account.id(), ShownName.SEALED),
                        agreed.getOrDefault(account.id(), List.of()),
                        periods.getOrDefault(account.id(), List.of())))
                .toList();
    }

    /** Who had access on this day. */
    AccessOnDay on(LocalDate day, Permission permission) {
        var periods = tenures.on(day).stream().collect(groupingBy(Tenure::account, mapping(ShownTenure::of, toList())));
        var signed = agreements.on(day).stream()
                .collect(groupingBy(Agreement::account, mapping(ShownAgreement::of, toList())));
        var holders = accounts.all().stream()
                .filter(account -> periods.containsKey(account.id()))
                .toList();
        var names = names(holders, permission);
        return new AccessOnDay(
                day,
                holders.stream()
                        .map(Account::id)
                        .map(id -> new AccessOnDay.Holder(
                                id,
                                names.getOrDefault(id, ShownName.SEALED),
                                periods.getOrDefault(id, List.of()),
                                signed.getOrDefault(id, List.of())))
                        .toList());
    }

    private Map<UUID, ShownName> names(Collection<Account> which, Permission permission) {
        return switch (permission) {
            case GRANTED ->
                accounts.names(which).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> ShownName.of(entry.getValue())));
            case SEALED_ONLY, DENIED -> Map.of();
        };
    }
}

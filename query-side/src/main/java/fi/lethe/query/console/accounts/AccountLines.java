// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.accounts;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import fi.lethe.access.account.Account;
import fi.lethe.access.account.AccountBook;
import fi.lethe.access.account.AccountReview;
import fi.lethe.access.account.AccountView;
import fi.lethe.access.account.Accounts;
import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.crypto.Opened;
import fi.lethe.events.Role;
import fi.lethe.events.personal.StaffName;
import fi.lethe.query.console.Wording;
import fi.lethe.rules.roles.Call;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes lines of accounts; names are opened for who sees accounts open. */
record AccountLines(Accounts accounts, AccountBook book, Permissions permissions) {
    private static final int SHORT = 4;

    /** Those in office first, each the oldest first. */
    List<AccountLine> all(Actor reader, Wording wording) {
        var all = accounts.all();
        var names = names(all, reader);
        return all.stream()
                .sorted(comparing(account -> account.revokedAt() != null))
                .map(account -> line(account, names.get(account.id()), wording))
                .toList();
    }

    Optional<AccountLine> one(UUID id, Actor reader, Wording wording) {
        return accounts.find(id)
                .map(account -> line(account, names(List.of(account), reader).get(id), wording));
    }

    private Map<UUID, Opened<StaffName>> names(List<Account> which, Actor reader) {
        return permissions.grants(reader, Call.READ_ACCOUNTS) ? accounts.names(which) : Map.of();
    }

    private AccountLine line(Account account, @Nullable Opened<StaffName> opened, Wording wording) {
        var name = opened instanceof Opened.Known<StaffName>(var known) ? known : null;
        var view = book.find(account.id());
        var marks = new ArrayList<String>();
        if (account.revokedAt() == null && opened != null && AccountReview.isGeneric(opened)) {
            marks.add(wording.text("accounts.mark.generic"));
        }
        if (account.revokedAt() == null
                && view.filter(AccountView::hasOwnWordOnly).isPresent()) {
            marks.add(wording.text("accounts.mark.own-word"));
        }
        return new AccountLine(
                account.id(),
                name == null
                        ? wording.text("who.account", account.id().toString().substring(0, SHORT))
                        : name.name(),
                name == null ? null : name.login(),
                account.roles().stream().sorted().map(wording::name).collect(joining(", ")),
                account.roles().stream().map(Role::code).collect(toSet()),
                view.filter(held -> held.isUnderAgreement(LocalDate.now(wording.zone())))
                        .isPresent(),
                account.revokedAt() != null,
                state(account, wording),
                marks);
    }

    private static String state(Account account, Wording wording) {
        var revoked = account.revokedAt();
        if (revoked != null) {
            return wording.text("accounts.state.revoked", wording.moment(revoked));
        }
        return wording.text(account.hasPassword() ? "accounts.state.in-office" : "accounts.state.invited");
    }
}

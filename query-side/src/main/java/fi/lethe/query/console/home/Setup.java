// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.home;

import fi.lethe.access.account.Account;
import fi.lethe.access.account.Accounts;
import fi.lethe.access.agreement.Agreement;
import fi.lethe.access.agreement.Agreements;
import fi.lethe.access.health.SetupStep;
import fi.lethe.events.Role;
import fi.lethe.query.console.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What has to be done before the first customer, and what of it is done.
 *
 * @param known what parts of this process know about it
 */
record Setup(Accounts accounts, Agreements agreements, List<SetupStep> known) {
    private static final String ACCOUNTS = "/console/accounts";

    List<Account> inOffice() {
        return accounts.all().stream()
                .filter(account -> account.revokedAt() == null)
                .toList();
    }

    Checklist checklist(List<Account> inOffice, Instant now, Wording wording) {
        var steps = new ArrayList<Checklist.Step>();
        for (var needed : List.of(Role.RESPONSIBLE, Role.STAFF, Role.DPO)) {
            steps.add(account(needed, inOffice, wording));
        }
        long without =
                inOffice.stream().filter(account -> !account.hasPassword()).count();
        steps.add(missing("home.step.passwords", without, wording));
        steps.add(missing("home.step.agreements", unsigned(inOffice, now, wording), wording));
        steps.add(firstImport(wording));
        steps.add(Checklist.Step.notSeen("home.step.backup", wording.text("home.step.backup.how"), SetupPages.BACKUP));
        return new Checklist(steps);
    }

    private static Checklist.Step account(Role needed, List<Account> inOffice, Wording wording) {
        long held = inOffice.stream()
                .filter(account -> account.roles().contains(needed))
                .count();
        return Checklist.Step.of(
                "home.step.account." + needed.code(),
                held > 0,
                wording.text("home.step.held", held),
                held > 0 ? ACCOUNTS : ACCOUNTS + "/new");
    }

    private long unsigned(List<Account> inOffice, Instant now, Wording wording) {
        Set<UUID> signed = agreements.on(LocalDate.ofInstant(now, wording.zone())).stream()
                .filter(each -> each.withdrawnAt() == null)
                .map(Agreement::account)
                .collect(Collectors.toSet());
        return inOffice.stream()
                .filter(account -> !account.roles().equals(Set.of(Role.ADMINISTRATOR)))
                .filter(account -> !signed.contains(account.id()))
                .count();
    }

    private static Checklist.Step missing(String name, long count, Wording wording) {
        return Checklist.Step.of(name, count == 0, wording.text("home.step.missing", count), ACCOUNTS);
    }

    /** A process that takes no imports cannot say. */
    private Checklist.Step firstImport(Wording wording) {
        var how = wording.text("home.step.first-import.how");
        return known.stream()
                .filter(step -> step.name().equals(SetupStep.FIRST_IMPORT))
                .findAny()
                .map(step -> Checklist.Step.of("home.step.first-import", step.done(), how, null))
                .orElseGet(() -> Checklist.Step.notSeen("home.step.first-import", how, null));
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.administration;

import fi.lethe.access.account.AccountProblems;
import fi.lethe.access.account.Days;
import fi.lethe.access.description.Refused;
import fi.lethe.access.permission.Permissions;
import fi.lethe.access.problems.FieldError;
import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.access.times.GivenTimes;
import fi.lethe.access.token.ActorAuthentication;
import fi.lethe.rules.roles.Call;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who has access, and who had it on a day. */
@RestController
@RequestMapping("/api/accounts")
@Tag(name = "accounts", description = "Who has an account, and in which roles")
class AccountReadsController {
    private final Permissions permissions;
    private final AccountReads reads;
    private final Days days;

    record AccountsAnswer(List<AccountAnswer> accounts) {}

    AccountReadsController(Permissions permissions, AccountReads reads, Days days) {
        this.permissions = permissions;
        this.reads = reads;
        this.days = days;
    }

    @GetMapping(params = "!on")
    @Operation(operationId = "list-accounts", summary = "Who has access; with on, who had it on that day")
    AccountsAnswer all(ActorAuthentication who) {
        var permission = permissions.require(who.getPrincipal(), Call.READ_ACCOUNTS);
        return new AccountsAnswer(reads.all(permission));
    }

    @GetMapping(params = "on")
    @Operation(operationId = "list-accounts", summary = "Who has access; with on, who had it on that day")
    AccessOnDay on(ActorAuthentication who, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on) {
        var permission = permissions.require(who.getPrincipal(), Call.READ_ACCOUNTS);
        var times = new GivenTimes(days.clock());
        if (!times.takes(on)) {
            throw refused(times.expectedDay());
        }
        if (on.isAfter(days.today())) {
            throw refused("today or an earlier day");
        }
        return reads.on(on, permission);
    }

    private static TypedRefusal refused(String expected) {
        return TypedRefusal.at(HttpProblems.MALFORMED_REQUEST, List.of(new FieldError("/on", expected)));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "read-account", summary = "One account, with its agreements and its history")
    @Refused("account-unknown")
    AccountAnswer one(ActorAuthentication who, @PathVariable UUID id) {
        var permission = permissions.require(who.getPrincipal(), Call.READ_ACCOUNTS);
        return reads.one(id, permission).orElseThrow(() -> TypedRefusal.of(AccountProblems.UNKNOWN));
    }
}

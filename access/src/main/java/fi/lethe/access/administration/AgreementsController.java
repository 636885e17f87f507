// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.administration;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.lethe.access.account.Account;
import fi.lethe.access.account.AccountProblems;
import fi.lethe.access.account.Accounts;
import fi.lethe.access.agreement.Agreements;
import fi.lethe.access.description.Refused;
import fi.lethe.access.permission.Asks;
import fi.lethe.access.permission.Permissions;
import fi.lethe.access.problems.ProblemType;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.access.times.GivenTimes;
import fi.lethe.access.token.ActorAuthentication;
import fi.lethe.rules.roles.Call;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The responsible person records which confidentiality agreements were signed, and withdraws them. */
@RestController
@RequestMapping("/api/accounts/{id}/agreements")
@Tag(name = "agreements", description = "Confidentiality agreements, without which no personal data are opened")
class AgreementsController {
    static final ProblemType UNKNOWN = new ProblemType(
            "agreement-unknown",
            404,
            "This account has no agreement with this id.",
            "Tällä käyttäjällä ei ole tällä tunnisteella kirjattua sitoumusta.");

    private final Permissions permissions;
    private final Accounts accounts;
    private final Agreements agreements;
    private final GivenTimes times;
    private final ProposalReads proposals;

    /** @param waiting what the agreement waits for; left out where it counts */
    record RecordedAnswer(
            UUID account,
            UUID agreement,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            WaitingAnswer waiting) {}

    AgreementsController(
            Permissions permissions,
            Accounts accounts,
            Agreements agreements,
            GivenTimes times,
            ProposalReads proposals) {
        this.proposals = proposals;
        this.permissions = permissions;
        this.accounts = accounts;
        this.agreements = agreements;
        this.times = times;
    }

    /** 201 where it counts, 202 where it waits for a second person. */
    @PostMapping
    @Operation(operationId = "record-agreement", summary = "Record an agreement that somebody else has signed")
    @ApiResponse(responseCode = "201", description = "it counts", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "202", description = "it waits for a second person", useReturnTypeSchema = true)
    @Refused({"account-unknown", "account-revoked", "own-agreement"})
    @Asks(Call.KEEP_AGREEMENTS)
    ResponseEntity<RecordedAnswer> record(
            ActorAuthentication who, @PathVariable UUID id, @RequestBody AgreementBody body) {
        permissions.require(who.getPrincipal(), Call.KEEP_AGREEMENTS);
        if (account(id).revokedAt() != null) {
            throw TypedRefusal.of(AccountProblems.REVOKED);
        }
        var term = body.term(times);
        var by = who.getPrincipal().id();
        var agreement = agreements.record(id, term.signedOn(), term.validUntil(), by);
        var waiting = agreements.proposed(id, agreement).map(proposals::waiting).orElse(null);
        return ResponseEntity.status(waiting == null ? HttpStatus.CREATED : HttpStatus.ACCEPTED)
                .body(new RecordedAnswer(id, agreement, waiting));
    }

    @PostMapping("/{agreement}/withdrawal")
    @Operation(operationId = "withdraw-agreement", summary = "End an agreement at once")
    @Refused({"account-unknown", "agreement-unknown"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(ActorAuthentication who, @PathVariable UUID id, @PathVariable UUID agreement) {
        permissions.require(who.getPrincipal(), Call.KEEP_AGREEMENTS);
        account(id);
        if (!agreements.withdraw(id, agreement, who.getPrincipal().id())) {
            throw TypedRefusal.of(UNKNOWN);
        }
    }

    private Account account(UUID id) {
        return accounts.find(id).orElseThrow(() -> TypedRefusal.of(AccountProblems.UNKNOWN));
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.administration;

import fi.lethe.access.account.AccountProblems;
import fi.lethe.access.account.Accounts;
import fi.lethe.access.account.Offices;
import fi.lethe.access.description.Refused;
import fi.lethe.access.edge.PublicAddress;
import fi.lethe.access.password.Links;
import fi.lethe.access.permission.Asks;
import fi.lethe.access.permission.Permissions;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.access.token.ActorAuthentication;
import fi.lethe.rules.roles.Call;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The administrator opens accounts, changes their roles, gives links and revokes. */
@RestController
@RequestMapping("/api/accounts")
@Tag(name = "accounts")
class AccountsController {
    private final Permissions permissions;
    private final Accounts accounts;
    private final Offices offices;
    private final Links links;
    private final PublicAddress address;
    private final ProposalReads proposals;

    AccountsController(
            Permissions permissions,
            Accounts accounts,
            Offices offices,
            Links links,
            PublicAddress address,
            ProposalReads proposals) {
        this.proposals = proposals;
        this.permissions = permissions;
        this.accounts = accounts;
        this.offices = offices;
        this.links = links;
        this.address = address;
    }

    @PostMapping
    @Operation(
            operationId = "open-account",
            summary = "Open an account; the answer has a one-time link, by which the person chooses a password")
    @ApiResponse(
            responseCode = "201",
            description = "opened; roles are told where they wait for a second person",
            headers =
                    @Header(
                            name = "Location",
                            description = "where the account is read",
                            schema = @Schema(type = "string")),
            useReturnTypeSchema = true)
    @Refused({"login-taken", "generic-login", "roles-conflict"})
    @Asks(Call.KEEP_ACCOUNTS)
    ResponseEntity<InvitedAnswer> invite(ActorAuthentication who, @RequestBody InvitationBody body) {
        var by = administrator(who);
        var account = accounts.invite(body.invitation(), by);
        var link = links.give(account, Links.THREE_DAYS, by);
        return ResponseEntity.created(URI.create("/api/accounts/" + account))
                .body(InvitedAnswer.of(
                        account,
                        link,
                        address,
                        accounts.rolesProposed(account).map(proposals::waiting).orElse(null)));
    }

    @PostMapping("/{id}/link")
    @Operation(operationId = "renew-link", summary = "A new one-time link; the one before works no more")
    @Refused({"account-unknown", "account-revoked"})
    @ResponseStatus(HttpStatus.CREATED)
    InvitedAnswer link(ActorAuthentication who, @PathVariable UUID id) {
        var by = administrator(who);
        var account = accounts.find(id).orElseThrow(() -> TypedRefusal.of(AccountProblems.UNKNOWN));
        if (account.revokedAt() != null) {
            throw TypedRefusal.of(AccountProblems.REVOKED);
        }
        return InvitedAnswer.of(id, links.give(id, Links.THREE_DAYS, by), address, null);
    }

    /** 204 where it counts, 202 where what is given waits for a second person. */
    @PutMapping("/{id}/roles")
    @Operation(operationId = "assign-roles", summary = "The roles that a person holds from now on, all of them")
    @ApiResponse(
            responseCode = "202",
            description = "what is given waits for a second person",
            useReturnTypeSchema = true)
    @ApiResponse(responseCode = "204", description = "it counts")
    @Refused({"account-unknown", "account-revoked", "last-administrator", "roles-conflict"})
    @Asks(Call.KEEP_ACCOUNTS)
    ResponseEntity<WaitingAnswer> assign(ActorAuthentication who, @PathVariable UUID id, @RequestBody RolesBody body) {
        var by = administrator(who);
        return offices.assign(id, new ReadRoles(body.roles()).combination(), by)
                .map(waiting -> ResponseEntity.accepted().body(proposals.waiting(waiting)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PostMapping("/{id}/revocation")
    @Operation(operationId = "revoke-account", summary = "Shut somebody out for good, from the next request on")
    @Refused({"account-unknown", "last-administrator"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(ActorAuthentication who, @PathVariable UUID id) {
        offices.revoke(id, administrator(who));
    }

    private UUID administrator(ActorAuthentication who) {
        permissions.require(who.getPrincipal(), Call.KEEP_ACCOUNTS);
        return who.getPrincipal().id();
    }
}

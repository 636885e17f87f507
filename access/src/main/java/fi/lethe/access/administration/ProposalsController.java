// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.administration;

import fi.lethe.access.description.Refused;
import fi.lethe.access.permission.Permissions;
import fi.lethe.access.proposal.Proposals;
import fi.lethe.access.token.ActorAuthentication;
import fi.lethe.rules.roles.Call;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A second person, responsible or administrator, confirms what was proposed about roles and agreements. */
@RestController
@RequestMapping("/api/accounts/proposals")
@Tag(name = "proposals", description = "What waits for a second person")
class ProposalsController {
    private final Permissions permissions;
    private final Proposals proposals;
    private final ProposalReads reads;

    record ProposalsAnswer(List<ShownProposal> proposals) {}

    ProposalsController(Permissions permissions, Proposals proposals, ProposalReads reads) {
        this.permissions = permissions;
        this.proposals = proposals;
        this.reads = reads;
    }

    @GetMapping
    @Operation(
            operationId = "list-proposals",
            summary = "What waits for a second person, and what was decided without one")
    ProposalsAnswer open(ActorAuthentication who) {
        var permission = permissions.require(who.getPrincipal(), Call.READ_ACCOUNTS);
        return new ProposalsAnswer(reads.open(permission));
    }

    @PostMapping("/{id}/confirmation")
    @Operation(
            operationId = "confirm-proposal",
            summary = "Confirm what somebody else has proposed; from then on it counts")
    @Refused({"proposal-unknown", "proposal-overtaken", "proposal-expired", "another-person-confirms"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(ActorAuthentication who, @PathVariable UUID id) {
        proposals.confirm(id, second(who));
    }

    @PostMapping("/{id}/decline")
    @Operation(
            operationId = "decline-proposal",
            summary = "Decline what was proposed, or take back what one has proposed")
    @Refused({"proposal-unknown", "proposal-overtaken", "proposal-expired", "another-person-confirms"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(ActorAuthentication who, @PathVariable UUID id) {
        proposals.decline(id, second(who));
    }

    /** Of a decision that counts already. */
    @PostMapping("/{id}/sight")
    @Operation(operationId = "see-proposal", summary = "Say that a decision without a second person was seen")
    @Refused({"proposal-unknown", "another-person-confirms"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void see(ActorAuthentication who, @PathVariable UUID id) {
        proposals.see(id, second(who));
    }

    private UUID second(ActorAuthentication who) {
        permissions.require(who.getPrincipal(), Call.CONFIRM_PROPOSALS);
        return who.getPrincipal().id();
    }
}

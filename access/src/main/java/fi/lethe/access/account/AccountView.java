// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import fi.lethe.access.account.Proposal.Matter;
import fi.lethe.events.Role;
import fi.lethe.rules.roles.Call;
import fi.lethe.rules.roles.Permission;
import fi.lethe.rules.roles.RoleTable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a decision about an account may go by, as the ledger has it. */
public final class AccountView {
    private final AccountState state;

    AccountView(AccountState state) {
        this.state = state;
    }

    public boolean isRevoked() {
        return state.revokedAt() != null;
    }

    /** Held now, or last held by who was revoked. */
    public Set<Role> roles() {
        return state.roles();
    }

    /** How many events it has. */
    public long version() {
        return state.version();
    }

    /** Whether the link that was given with this event is good: no other was since, and no password was set or taken away. */
    public boolean hasLink(long number) {
        return number > 0 && state.link() == number;
    }

    /** Whether it is an administrator in office with a password. */
    public boolean isAdministrator() {
        return !isRevoked() && state.hasPassword() && roles().contains(Role.ADMINISTRATOR);
    }

    /** Whether they can come in and may confirm what others propose. */
    boolean mayConfirm() {
        return state.hasPassword() && isPermitted(Call.CONFIRM_PROPOSALS);
    }

    /** Whether they are in office and their roles permit this. */
    public boolean isPermitted(Call call) {
        return !isRevoked() && RoleTable.permission(call, roles()) == Permission.GRANTED;
    }

    /** What was proposed about it, or decided alone; the oldest first. */
    public Collection<Proposal> proposals() {
        return state.proposals().byId().values();
    }

    public Optional<Proposal> proposal(UUID id) {
        return Optional.ofNullable(state.proposals().byId().get(id));
    }

    /** What is proposed about its roles, and can be confirmed; one at most. */
    Optional<Proposal> rolesProposed(Instant now) {
        return proposals().stream()
                .filter(proposal -> proposal.waitsAt(now) && proposal.matter() instanceof Matter.Roles)
                .findFirst();
    }

    /** Whether an agreement that counts has no witness beside the person, or that is not known. */
    public boolean hasOwnWordOnly() {
        return state.selfSigned().stream().anyMatch(this::hasAgreement);
    }

    /** Whether an agreement counts on this day. */
    public boolean isUnderAgreement(LocalDate day) {
        return Terms.cover(Terms.of(state.agreements().values()), day);
    }

    /** Whether the account has this agreement, and it was not ended. */
    public boolean hasAgreement(UUID agreement) {
        return state.agreements().containsKey(agreement);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.roles;

import fi.lethe.events.PurposeId;
import fi.lethe.events.Role;
import java.util.Collection;

/** What can be called beside the commands, which are {@code CommandRule}s. */
public enum Call implements Operation {
    /** A customer's record, now or as of before: personal data are opened. */
    READ_REGISTRY,
    /** To ask who fits some words: whom the answer names depends on values, so it is for those who may open them. */
    SEARCH_REGISTRY,
    /** To find whom a restriction or an erasure withholds, exactly or in lists: ids and states, no values. */
    FIND_WITHHELD,
    /** To open what a restriction withholds, under an exception of GDPR Art. 18(2) or to answer the person. */
    OPEN_RESTRICTED,
    /** The history of one customer. */
    READ_HISTORY,
    /** Cases: their list, and one with its requester and words opened. */
    READ_CASES,
    /** Audit entries, replays, evidence. */
    READ_AUDIT,
    /** To put rebuilt projections in the place of those that serve. */
    SWAP_PROJECTIONS,
    /** The ledger's head, and an entry with its proof. */
    READ_LEDGER,
    IMPORT,
    /** To close a register for imports, so that its rows are no longer recognised, to open it anew, and to stop what others import. */
    CLOSE_IMPORTS,
    /** To see accounts, agreements, and the state of keys and epochs. */
    READ_ACCOUNTS,
    KEEP_AGREEMENTS,
    /** To confirm, as the second person, what an administrator wants about roles and agreements, or to decline it. */
    CONFIRM_PROPOSALS,
    /** To open and revoke accounts, and to turn key epochs. */
    KEEP_ACCOUNTS;

    @Override
    public Permission permission(Role role) {
        return RoleTable.permission(this, role);
    }

    @Override
    public boolean needsAgreement() {
        return AgreementGate.stands(this);
    }

    @Override
    public PurposeId defaultPurpose(Collection<Role> roles) {
        return DefaultPurposes.of(this, roles);
    }
}

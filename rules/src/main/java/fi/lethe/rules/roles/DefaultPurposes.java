// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.roles;

import static fi.lethe.events.PurposeId.AUDIT;
import static fi.lethe.events.PurposeId.RIGHTS_REQUEST;
import static fi.lethe.rules.definition.BuiltInDefinition.CUSTOMER_RELATIONSHIP;

import fi.lethe.events.PurposeId;
import fi.lethe.events.Role;
import java.util.Collection;

/** The purpose of a call that names none (GDPR Art. 5(1)(b)): a reader's usual one. */
final class DefaultPurposes {

    /** Of several roles the one nearest to the customer tells what a read is for. */
    static PurposeId of(Call call, Collection<Role> roles) {
        return switch (call) {
            case FIND_WITHHELD -> RIGHTS_REQUEST;
            case READ_CASES -> ofCases(roles);
            case IMPORT, CLOSE_IMPORTS, SWAP_PROJECTIONS, KEEP_AGREEMENTS, CONFIRM_PROPOSALS, KEEP_ACCOUNTS ->
                CUSTOMER_RELATIONSHIP;
            case READ_REGISTRY,
                    SEARCH_REGISTRY,
                    OPEN_RESTRICTED,
                    READ_HISTORY,
                    READ_AUDIT,
                    READ_LEDGER,
                    READ_ACCOUNTS -> ofReader(roles);
        };
    }

    /** Whoever handles a case answers somebody; whoever only audits does not. */
    private static PurposeId ofCases(Collection<Role> roles) {
        return roles.contains(Role.STAFF) || roles.contains(Role.RESPONSIBLE) || roles.contains(Role.DPO)
                ? RIGHTS_REQUEST
                : ofReader(roles);
    }

    private static PurposeId ofReader(Collection<Role> roles) {
        if (roles.contains(Role.STAFF) || roles.contains(Role.RESPONSIBLE)) {
            return CUSTOMER_RELATIONSHIP;
        }
        return roles.contains(Role.DPO) || roles.contains(Role.AUDITOR) ? AUDIT : CUSTOMER_RELATIONSHIP;
    }

    private DefaultPurposes() {}
}

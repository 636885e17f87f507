// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.roles;

/** Which calls beside the commands need a signed confidentiality agreement. To keep accounts needs none, or nobody could record the first one. */
final class AgreementGate {

    static boolean stands(Call call) {
        return switch (call) {
            case IMPORT,
                    CLOSE_IMPORTS,
                    READ_REGISTRY,
                    SEARCH_REGISTRY,
                    FIND_WITHHELD,
                    OPEN_RESTRICTED,
                    READ_HISTORY,
                    READ_CASES,
                    READ_AUDIT,
                    SWAP_PROJECTIONS -> true;
            case READ_LEDGER, READ_ACCOUNTS, KEEP_AGREEMENTS, CONFIRM_PROPOSALS, KEEP_ACCOUNTS -> false;
        };
    }

    private AgreementGate() {}
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.roles;

/**
 * Which calls need a signed confidentiality agreement: all that open personal data of customers or act on them (GDPR Art.
 * 28(3)(b), 29, 32(4)). To keep accounts needs none, or nobody could record the first one.
 */
public final class AgreementGate {

    /** Whether a call that the roles allow to this degree needs it; where values stay sealed it does not. */
    public static boolean stands(Call call, Permission permission) {
        return switch (call) {
            case CUSTOMER_COMMAND,
                    ORDER_COMMAND,
                    RESTRICTION_COMMAND,
                    FORGET_CUSTOMER,
                    CANCEL_ERASURE,
                    CERTIFY_REFUSAL,
                    IMPORT,
                    CLOSE_IMPORTS,
                    READ_REGISTRY,
                    SEARCH_REGISTRY,
                    FIND_WITHHELD,
                    OPEN_RESTRICTED,
                    READ_HISTORY,
                    READ_AUDIT,
                    SWAP_PROJECTIONS -> permission == Permission.GRANTED;
            case READ_LEDGER, READ_ACCOUNTS, KEEP_AGREEMENTS, KEEP_ACCOUNTS -> false;
        };
    }

    private AgreementGate() {}
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.roles;

/** What can be called; the rows of {@link RoleTable}. */
public enum Call {
    /** A command on a customer other than those named below. */
    CUSTOMER_COMMAND,
    /** A customer command about an order or an invoice. */
    ORDER_COMMAND,
    /** To restrict processing, or to lift a restriction. */
    RESTRICTION_COMMAND,
    FORGET_CUSTOMER,
    CANCEL_ERASURE,
    /** Refusals of a request, and their certificates (GDPR Art. 12(4)). */
    CERTIFY_REFUSAL,
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
    /** Audit entries, replays, evidence. */
    READ_AUDIT,
    /** To put rebuilt projections in the place of those that serve. */
    SWAP_PROJECTIONS,
    /** The ledger's head, and an entry with its proof. */
    READ_LEDGER,
    IMPORT,
    /** To close a register for imports, so that its rows are no longer recognised, and to open it anew. */
    CLOSE_IMPORTS,
    /** To see accounts, agreements, and the state of keys and epochs. */
    READ_ACCOUNTS,
    KEEP_AGREEMENTS,
    /** To open and revoke accounts, and to turn key epochs. */
    KEEP_ACCOUNTS
}

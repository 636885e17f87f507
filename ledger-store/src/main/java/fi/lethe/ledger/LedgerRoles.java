// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import org.jspecify.annotations.Nullable;

/**
 * The database roles that use the ledger; an absent one is granted nothing.
 *
 * @param command appends, through the one function, and reads
 * @param query reads, and acknowledges as a holder of derived data
 * @param access appends what happens to accounts, and reads nothing
 * @param purge owns the purge functions: nobody else deletes entries or ciphertexts, and it only with a logged ground
 */
public record LedgerRoles(
        @Nullable String command,
        @Nullable String query,
        @Nullable String access,
        @Nullable String purge) {

    /** Without one that keeps accounts. */
    public LedgerRoles(@Nullable String command, @Nullable String query, @Nullable String purge) {
        this(command, query, null, purge);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import java.util.function.Consumer;

/** Where a vault asks its ledger which keys are withheld, so that the vault's own word is not the only one. */
@FunctionalInterface
public interface LedgerNews {

    /**
     * Tells what the entries from this position on say of keys, in their order, up to the ledger's end.
     *
     * @return the position to begin with next time
     */
    long since(long position, Consumer<KeyNews> listener);
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.due;

import fi.lethe.crypto.MacKeyGone;
import fi.lethe.crypto.VaultMismatch;
import fi.lethe.crypto.VaultUnavailable;
import fi.lethe.ledger.FoldFault;
import java.util.stream.Stream;
import org.axonframework.modelling.command.ConcurrencyException;

/** Whether something failed because of what stands in a stream's entries, and not because of the ledger, the vault or a race. */
public final class EntryFault {
    private EntryFault() {}

    /** Whether that is why it failed. */
    public static boolean caused(Throwable failed) {
        return FoldFault.isOfContent(failed)
                && Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
                        .limit(20)
                        .noneMatch(cause -> switch (cause) {
                            case VaultUnavailable _, VaultMismatch _, MacKeyGone _, ConcurrencyException _ -> true;
                            default -> false;
                        });
    }
}

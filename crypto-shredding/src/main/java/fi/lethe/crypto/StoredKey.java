// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import fi.lethe.events.Bytes;
import fi.lethe.events.personal.Withholding;
import java.time.Instant;
import java.util.Set;

/** A key as the vault keeps it. */
sealed interface StoredKey {

    /** Wrapped under the key of this epoch. */
    record Present(Bytes wrapped, int epoch, Set<Withholding> grounds) implements StoredKey {
        public Present {
            grounds = Set.copyOf(grounds);
        }
    }

    /** Destroyed; a tombstone says so. */
    record Gone(Instant since) implements StoredKey {}
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import fi.lethe.events.personal.KeyId;
import java.util.List;

/** What an entry of the ledger says of keys. */
public sealed interface KeyNews {

    /** These keys are withheld on this ground, as of this position. */
    record Withheld(List<KeyId> keys, Withholding ground, long position) implements KeyNews {
        public Withheld {
            keys = List.copyOf(keys);
        }
    }

    /** These keys are no longer withheld on this ground, as of this position. */
    record Released(List<KeyId> keys, Withholding ground, long position) implements KeyNews {
        public Released {
            keys = List.copyOf(keys);
        }
    }

    /** These keys are destroyed. */
    record Destroyed(List<KeyId> keys) implements KeyNews {
        public Destroyed {
            keys = List.copyOf(keys);
        }
    }
}

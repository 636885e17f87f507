// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.payload;

import fi.lethe.events.Bytes;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ciphertexts of one payload by ordinal; those not loaded, or purged, are absent. */
public final class Ciphertexts {
    private final Map<Integer, Bytes> byOrdinal = HashMap.newHashMap(4);

    /** Adds one. */
    public void put(int ordinal, byte[] bytes) {
        byOrdinal.put(ordinal, Bytes.of(bytes));
    }

    @Nullable
    Bytes at(int ordinal) {
        return byOrdinal.get(ordinal);
    }
}

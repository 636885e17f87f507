// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import fi.lethe.events.personal.Withholding;
import java.util.Set;

/** Which declared exception the reader has (GDPR Art. 18(2)); the caller records it. */
public enum Access {
    ORDINARY,
    UNDER_EXCEPTION,
    /** Who builds the search index opens what is withheld on any ground, in memory, to keep codes of whole values; nobody else. */
    INDEXING;

    /** Whether a key withheld on these grounds opens all the same for this reader. */
    boolean opens(Set<Withholding> grounds) {
        return switch (this) {
            case ORDINARY -> grounds.isEmpty();
            case UNDER_EXCEPTION -> !grounds.contains(Withholding.ORDERED);
            case INDEXING -> true;
        };
    }
}

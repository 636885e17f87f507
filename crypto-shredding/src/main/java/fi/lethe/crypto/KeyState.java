// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import fi.lethe.events.personal.Withholding;
import java.time.Instant;
import java.util.Set;

/** How a key stands in the vault. */
public sealed interface KeyState {

    record Live() implements KeyState {}

    record Withheld(Set<Withholding> grounds) implements KeyState {
        public Withheld {
            grounds = Set.copyOf(grounds);
        }
    }

    record Shredded(Instant since) implements KeyState {}
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import fi.lethe.events.personal.KeyId;
import java.util.List;
import java.util.UUID;

/**
 * These keys of this subject are to be destroyed.
 *
 * @param order the id under which a repetition is known
 */
public record DestructionOrder(UUID order, UUID subject, List<KeyId> keys) {
    public DestructionOrder {
        keys = List.copyOf(keys);
    }
}

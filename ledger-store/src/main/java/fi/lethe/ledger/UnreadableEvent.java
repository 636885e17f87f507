// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import fi.lethe.events.personal.UnitKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event of a type and revision that this program knows, with a payload that it cannot read: delivered so that who follows the
 * ledger can set its stream aside, and all others go on.
 *
 * @param failure the class of what was thrown; never its message, which may repeat values
 * @param keys under which values in it are sealed, told by the form that all sealed values have; null where not even that can be read
 */
public record UnreadableEvent(
        String type, int revision, String failure, @Nullable List<UnitKey> keys) {
    public UnreadableEvent {
        keys = keys == null ? null : List.copyOf(keys);
    }
}

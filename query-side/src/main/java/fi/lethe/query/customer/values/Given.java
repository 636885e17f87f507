// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.values;

import fi.lethe.events.personal.PersonalValue;
import fi.lethe.events.personal.Sealed;
import fi.lethe.events.personal.Token;
import org.jspecify.annotations.Nullable;

/**
 * A value as an event gives it, or does not.
 *
 * @param sealed null where the event has none
 * @param token of the order or invoice that it is of
 */
public record Given(
        Kind kind,
        @Nullable Sealed<? extends PersonalValue> sealed,
        Provenance provenance,
        Terms terms,
        @Nullable Token token) {
    /** One without terms of its own. */
    public Given(Kind kind, @Nullable Sealed<? extends PersonalValue> sealed, Provenance provenance) {
        this(kind, sealed, provenance, Terms.NONE, null);
    }
}

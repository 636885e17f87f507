// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import fi.lethe.events.personal.PersonalValue;
import fi.lethe.events.personal.Sealed;
import java.util.UUID;

/**
 * A sealed value and where it was recorded.
 *
 * @param position of its entry
 * @param command that recorded it
 */
public record SealedAt<T extends PersonalValue>(Sealed<T> sealed, long position, UUID command) {}

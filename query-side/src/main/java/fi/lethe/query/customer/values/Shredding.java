// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.values;

import fi.lethe.events.personal.KeyId;
import java.time.Instant;
import java.util.UUID;

/** A key was destroyed, by the entry at this position. */
public record Shredding(UUID customer, KeyId key, Instant since, long position) {}

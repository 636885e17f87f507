// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.stream;

import java.time.Instant;
import java.util.UUID;

/** Where and when an event stands in the ledger, and on account of which command. */
public record Recorded(long position, Instant at, UUID command) {}

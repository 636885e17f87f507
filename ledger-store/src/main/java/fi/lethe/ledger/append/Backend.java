// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.append;

import java.time.OffsetDateTime;

/** The server's process of one session; its start tells it from a later one with the same id. */
record Backend(int pid, OffsetDateTime startedAt) {}

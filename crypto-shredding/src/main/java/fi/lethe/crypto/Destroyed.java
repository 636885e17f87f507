// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import java.time.Instant;

/** A key was destroyed, under this line of the erasure journal. */
record Destroyed(long sequence, Instant at) {}

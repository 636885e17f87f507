// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger.append;

import java.util.UUID;

/** A key that a command uses first, and what it stands for. */
public record KeyUse(UUID key, String category, String unit) {}

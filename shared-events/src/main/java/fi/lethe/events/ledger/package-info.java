// SPDX-License-Identifier: Apache-2.0
/** What every event in the ledger has in common. */
@NullMarked
package fi.lethe.events.ledger;

import org.jspecify.annotations.NullMarked;

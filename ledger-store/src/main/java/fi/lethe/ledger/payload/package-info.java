// SPDX-License-Identifier: Apache-2.0
/** How an event becomes canonical JSON with its ciphertexts beside it, and an event again. */
@NullMarked
package fi.lethe.ledger.payload;

import org.jspecify.annotations.NullMarked;

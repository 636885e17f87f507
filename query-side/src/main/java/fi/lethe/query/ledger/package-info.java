// SPDX-License-Identifier: Apache-2.0
/** The ledger itself: its head, and any entry with the proof that it stands in the tree. */
@NullMarked
package fi.lethe.query.ledger;

import org.jspecify.annotations.NullMarked;

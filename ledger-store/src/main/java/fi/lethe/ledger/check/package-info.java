// SPDX-License-Identifier: Apache-2.0
/** How the whole ledger is recomputed from its entries and compared with its tree, its head and its index columns. */
@NullMarked
package fi.lethe.ledger.check;

import org.jspecify.annotations.NullMarked;

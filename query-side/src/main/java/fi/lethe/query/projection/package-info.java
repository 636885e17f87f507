// SPDX-License-Identifier: Apache-2.0
/** How projections follow the ledger: in batches, rows and token in one transaction, never skipping an entry. */
@NullMarked
package fi.lethe.query.projection;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** The search index in the memory of this process: what it holds, how it is built and how it follows the ledger. */
@NullMarked
package fi.lethe.query.search.index;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** Whom a restriction or an erasure withholds, at the pages: the exact search and the two lists. */
@NullMarked
package fi.lethe.query.console.withheld;

import org.jspecify.annotations.NullMarked;

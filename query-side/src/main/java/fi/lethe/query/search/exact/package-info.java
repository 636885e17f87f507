// SPDX-License-Identifier: Apache-2.0
/** Finds people whose data are withheld, exactly and on behalf of a data subject: ids and states, no values. */
@NullMarked
package fi.lethe.query.search.exact;

import org.jspecify.annotations.NullMarked;

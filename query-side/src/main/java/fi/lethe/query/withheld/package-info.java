// SPDX-License-Identifier: Apache-2.0
/** Whose data a restriction or an ordered erasure withholds, by id and without any value. */
@NullMarked
package fi.lethe.query.withheld;

import org.jspecify.annotations.NullMarked;

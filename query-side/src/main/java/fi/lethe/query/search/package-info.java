// SPDX-License-Identifier: Apache-2.0
/** Search: a keyed blind index of words, which goes with the person, and the reads over it. */
@NullMarked
package fi.lethe.query.search;

import org.jspecify.annotations.NullMarked;

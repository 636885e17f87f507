// SPDX-License-Identifier: Apache-2.0
/** Search: what is asked for, who is found, and the reads. */
@NullMarked
package fi.lethe.query.search;

import org.jspecify.annotations.NullMarked;

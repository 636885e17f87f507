// SPDX-License-Identifier: Apache-2.0
/** Cases as they are now: a slice of the register, and its reads. */
@NullMarked
package fi.lethe.query.cases;

import org.jspecify.annotations.NullMarked;

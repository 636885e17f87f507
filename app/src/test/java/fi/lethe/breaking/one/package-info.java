// SPDX-License-Identifier: Apache-2.0
/** One half of a cycle that is not allowed. */
@NullMarked
package fi.lethe.breaking.one;

import org.jspecify.annotations.NullMarked;

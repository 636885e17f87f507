// SPDX-License-Identifier: Apache-2.0
/** One half of a cycle that is not allowed. */
@NullMarked
package fi.lethe.breaking.other;

import org.jspecify.annotations.NullMarked;

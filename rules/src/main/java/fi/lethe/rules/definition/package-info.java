// SPDX-License-Identifier: Apache-2.0
/** What a register declares of its processing, and what holds where it declares nothing. */
@NullMarked
package fi.lethe.rules.definition;

import org.jspecify.annotations.NullMarked;

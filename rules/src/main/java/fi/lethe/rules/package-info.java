// SPDX-License-Identifier: Apache-2.0
/** Pure decisions that both sides ask: no clock, no database, no framework. */
@NullMarked
package fi.lethe.rules;

import org.jspecify.annotations.NullMarked;

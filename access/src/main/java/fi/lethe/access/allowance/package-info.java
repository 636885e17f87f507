// SPDX-License-Identifier: Apache-2.0
/** How often an account may ask what a guess could be tried with. */
@NullMarked
package fi.lethe.access.allowance;

import org.jspecify.annotations.NullMarked;

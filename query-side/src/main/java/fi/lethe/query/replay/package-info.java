// SPDX-License-Identifier: Apache-2.0
/** Builds projections anew from the whole ledger beside those that serve, compares them row by row, and swaps them. */
@NullMarked
package fi.lethe.query.replay;

import org.jspecify.annotations.NullMarked;

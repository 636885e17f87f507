// SPDX-License-Identifier: Apache-2.0
/** Measures full replays. */
@NullMarked
package fi.lethe.bench.replaying;

import org.jspecify.annotations.NullMarked;

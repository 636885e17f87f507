// SPDX-License-Identifier: Apache-2.0
/** Replays at the pages: begun, followed, and what they found. */
@NullMarked
package fi.lethe.query.console.replay;

import org.jspecify.annotations.NullMarked;

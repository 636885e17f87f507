// SPDX-License-Identifier: Apache-2.0
/** What falls due for streams of every kind, and the commands that Lethe sends on its own behalf. */
@NullMarked
package fi.lethe.command.due;

import org.jspecify.annotations.NullMarked;

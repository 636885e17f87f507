// SPDX-License-Identifier: Apache-2.0
/** What follows from entries of every kind of stream: key effects in the vault, and what falls due. */
@NullMarked
package fi.lethe.command.following;

import org.jspecify.annotations.NullMarked;

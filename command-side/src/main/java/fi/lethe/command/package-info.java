// SPDX-License-Identifier: Apache-2.0
/** The command side: the door, the decisions, and what follows from them. */
@NullMarked
package fi.lethe.command;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** Brings a register's files in: rows become the commands that the door takes, and none stands twice. */
@NullMarked
package fi.lethe.command.importing;

import org.jspecify.annotations.NullMarked;

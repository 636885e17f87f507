// SPDX-License-Identifier: Apache-2.0
/** Rows as the bodies that the door reads, under the same rules. */
@NullMarked
package fi.lethe.command.importing.rows;

import org.jspecify.annotations.NullMarked;

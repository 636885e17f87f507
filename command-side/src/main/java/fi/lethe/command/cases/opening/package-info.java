// SPDX-License-Identifier: Apache-2.0
/** A case is opened and gets its number. */
@NullMarked
package fi.lethe.command.cases.opening;

import org.jspecify.annotations.NullMarked;

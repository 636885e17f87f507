// SPDX-License-Identifier: Apache-2.0
/** A case is closed. */
@NullMarked
package fi.lethe.command.cases.closing;

import org.jspecify.annotations.NullMarked;

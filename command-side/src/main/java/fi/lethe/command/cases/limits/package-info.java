// SPDX-License-Identifier: Apache-2.0
/** What falls due in a case. */
@NullMarked
package fi.lethe.command.cases.limits;

import org.jspecify.annotations.NullMarked;

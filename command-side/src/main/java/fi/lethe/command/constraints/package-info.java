// SPDX-License-Identifier: Apache-2.0
/** What must hold of a member of a body beyond its type; a constraint's words never hold the value that it looked at. */
@NullMarked
package fi.lethe.command.constraints;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** The command side in a process of its own. */
@NullMarked
package fi.lethe.command.apart;

import org.jspecify.annotations.NullMarked;

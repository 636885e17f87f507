// SPDX-License-Identifier: Apache-2.0
/** What the command side hands to Axon's configurer: bus, repositories, snapshots and processors, each with all that it needs. */
@NullMarked
package fi.lethe.command.axon;

import org.jspecify.annotations.NullMarked;

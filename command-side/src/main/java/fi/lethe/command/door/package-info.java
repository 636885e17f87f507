// SPDX-License-Identifier: Apache-2.0
/** The way in for commands: who asks, what is asked, sealed while it is read, sent, and answered from the receipt. */
@NullMarked
package fi.lethe.command.door;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.due;

import java.util.UUID;

/** What an automation follows from: the position of an entry, and the command that it goes back to. */
public record Cause(long position, UUID correlation) {}

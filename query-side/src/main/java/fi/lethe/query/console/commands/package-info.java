// SPDX-License-Identifier: Apache-2.0
/** How the pages send commands: over HTTP, as any client does. */
@NullMarked
package fi.lethe.query.console.commands;

import org.jspecify.annotations.NullMarked;

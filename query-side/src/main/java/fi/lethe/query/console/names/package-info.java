// SPDX-License-Identifier: Apache-2.0
/** How lists name customers: by name to those who may read it, and that is recorded; else by the end of their number. */
@NullMarked
package fi.lethe.query.console.names;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** What people sent and may need again in a moment: sealed, in memory, for a while. */
@NullMarked
package fi.lethe.query.console.kept;

import org.jspecify.annotations.NullMarked;

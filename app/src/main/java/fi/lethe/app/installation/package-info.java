// SPDX-License-Identifier: Apache-2.0
/** The two databases of an installation: made on first use, migrated at every start, each role with its own password. */
@NullMarked
package fi.lethe.app.installation;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** Where requests come in: under which address this installation is reached, and whose word about a caller counts. */
@NullMarked
package fi.lethe.access.edge;

import org.jspecify.annotations.NullMarked;

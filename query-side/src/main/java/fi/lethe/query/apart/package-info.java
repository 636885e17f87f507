// SPDX-License-Identifier: Apache-2.0
/** The query side in a process of its own. */
@NullMarked
package fi.lethe.query.apart;

import org.jspecify.annotations.NullMarked;

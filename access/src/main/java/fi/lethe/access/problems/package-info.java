// SPDX-License-Identifier: Apache-2.0
/** What is told when something is refused: problem details after RFC 9457, with nothing of the request in them. */
@NullMarked
package fi.lethe.access.problems;

import org.jspecify.annotations.NullMarked;

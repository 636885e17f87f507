// SPDX-License-Identifier: Apache-2.0
/** A request's body, read strictly: every fault of it named with its place, and none of its values repeated. */
@NullMarked
package fi.lethe.command.reading;

import org.jspecify.annotations.NullMarked;

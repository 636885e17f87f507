// SPDX-License-Identifier: Apache-2.0
/** Looks for given values in every column of a database and in every file, in the forms in which they could hide. */
@NullMarked
package fi.lethe.app.scan;

import org.jspecify.annotations.NullMarked;

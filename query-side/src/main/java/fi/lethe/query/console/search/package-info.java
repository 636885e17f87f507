// SPDX-License-Identifier: Apache-2.0
/** The page that finds customers. */
@NullMarked
package fi.lethe.query.console.search;

import org.jspecify.annotations.NullMarked;

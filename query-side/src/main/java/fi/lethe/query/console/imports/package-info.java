// SPDX-License-Identifier: Apache-2.0
/** Files of older registers, brought in by pages. */
@NullMarked
package fi.lethe.query.console.imports;

import org.jspecify.annotations.NullMarked;

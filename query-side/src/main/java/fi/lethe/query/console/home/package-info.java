// SPDX-License-Identifier: Apache-2.0
/** The first page of each role: what must be done, and by when. */
@NullMarked
package fi.lethe.query.console.home;

import org.jspecify.annotations.NullMarked;

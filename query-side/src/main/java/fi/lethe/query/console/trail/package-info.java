// SPDX-License-Identifier: Apache-2.0
/** The list of entries at the pages, found by what an entry shows to everybody. */
@NullMarked
package fi.lethe.query.console.trail;

import org.jspecify.annotations.NullMarked;

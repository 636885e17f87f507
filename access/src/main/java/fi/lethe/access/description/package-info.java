// SPDX-License-Identifier: Apache-2.0
/** How the API describes itself: what all calls have in common, and what a record's schema says of its members. */
@NullMarked
package fi.lethe.access.description;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** What readers ask: parameters read strictly, and refused without repeating what was sent. */
@NullMarked
package fi.lethe.query.request;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** The pages for people: what they all share, their languages, their head, and how they say no. */
@NullMarked
package fi.lethe.query.console;

import org.jspecify.annotations.NullMarked;

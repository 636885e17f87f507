// SPDX-License-Identifier: Apache-2.0
/** Personal data: the categories, the values while they are readable, and the sealed form in which all else may hold them. */
@NullMarked
package fi.lethe.events.personal;

import org.jspecify.annotations.NullMarked;

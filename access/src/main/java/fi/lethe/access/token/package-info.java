// SPDX-License-Identifier: Apache-2.0
/** Bearer tokens: given for a login and password, known by their hash, checked with every request. */
@NullMarked
package fi.lethe.access.token;

import org.jspecify.annotations.NullMarked;

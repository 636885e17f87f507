// SPDX-License-Identifier: Apache-2.0
/** What tests of several modules use; no part of what is given out. */
@NullMarked
package fi.lethe.testing;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** What is in the jars that are given out, looked at once they are built. */
@NullMarked
package fi.lethe.app.supply;

import org.jspecify.annotations.NullMarked;

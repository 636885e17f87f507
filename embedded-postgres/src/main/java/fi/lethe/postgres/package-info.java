// SPDX-License-Identifier: Apache-2.0
/** Starts a real PostgreSQL as a child of this process, for the one-process distribution and for every module's tests. */
@NullMarked
package fi.lethe.postgres;

import org.jspecify.annotations.NullMarked;

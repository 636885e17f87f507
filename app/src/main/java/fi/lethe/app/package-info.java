// SPDX-License-Identifier: Apache-2.0
/** The whole of Lethe in one process, and the command line that starts it. */
@NullMarked
package fi.lethe.app;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** The command line: the one place that prints. */
@NullMarked
package fi.lethe.app.cli;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** The command side of Axon, put together by hand so that everything it does is said here. */
@NullMarked
package fi.lethe.command.axon;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** The peer: plain, unencrypted Axon on its own JDBC engine, with the same domain. */
@NullMarked
package fi.lethe.bench.peer;

import org.jspecify.annotations.NullMarked;

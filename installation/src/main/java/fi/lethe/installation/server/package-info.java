// SPDX-License-Identifier: Apache-2.0
/** A web server with ledger and vault behind it, from the first line of its log until the signal that ends it. */
@NullMarked
package fi.lethe.installation.server;

import org.jspecify.annotations.NullMarked;

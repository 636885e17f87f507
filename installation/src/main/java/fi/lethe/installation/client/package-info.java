// SPDX-License-Identifier: Apache-2.0
/** Calls of a Lethe over HTTP, as any other client makes them. */
@NullMarked
package fi.lethe.installation.client;

import org.jspecify.annotations.NullMarked;

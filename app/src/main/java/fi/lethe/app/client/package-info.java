// SPDX-License-Identifier: Apache-2.0
/** Calls the API over HTTP, as any other client would. */
@NullMarked
package fi.lethe.app.client;

import org.jspecify.annotations.NullMarked;

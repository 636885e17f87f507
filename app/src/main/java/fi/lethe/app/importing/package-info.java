// SPDX-License-Identifier: Apache-2.0
/** Imports a file over the API, as any other client would. */
@NullMarked
package fi.lethe.app.importing;

import org.jspecify.annotations.NullMarked;

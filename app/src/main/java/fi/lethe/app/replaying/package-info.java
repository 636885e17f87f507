// SPDX-License-Identifier: Apache-2.0
/** Begins a replay over the API and watches it. */
@NullMarked
package fi.lethe.app.replaying;

import org.jspecify.annotations.NullMarked;

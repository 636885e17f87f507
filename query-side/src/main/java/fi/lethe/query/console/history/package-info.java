// SPDX-License-Identifier: Apache-2.0
/** Every event as a plain sentence, and the page of one entry with its proof. */
@NullMarked
package fi.lethe.query.console.history;

import org.jspecify.annotations.NullMarked;

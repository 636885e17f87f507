// SPDX-License-Identifier: Apache-2.0
/** What the person at the terminal sees. */
@NullMarked
package fi.lethe.installation.terminal;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** How a person gets a password and changes it: one-time links, the page behind them, the own password. */
@NullMarked
package fi.lethe.access.password;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** The accounts of the people who work with the register, at the pages. */
@NullMarked
package fi.lethe.query.console.accounts;

import org.jspecify.annotations.NullMarked;

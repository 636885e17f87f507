// SPDX-License-Identifier: Apache-2.0
/** What happens to the accounts of those who work with the register. */
@NullMarked
package fi.lethe.events.account;

import org.jspecify.annotations.NullMarked;

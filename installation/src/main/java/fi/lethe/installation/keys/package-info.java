// SPDX-License-Identifier: Apache-2.0
/** What the ledger says of keys, for the vault, which knows no events. */
@NullMarked
package fi.lethe.installation.keys;

import org.jspecify.annotations.NullMarked;

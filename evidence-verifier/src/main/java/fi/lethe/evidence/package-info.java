// SPDX-License-Identifier: Apache-2.0
/** What a third party needs to check a ledger without trusting it; depends on the JDK only. */
@NullMarked
package fi.lethe.evidence;

import org.jspecify.annotations.NullMarked;

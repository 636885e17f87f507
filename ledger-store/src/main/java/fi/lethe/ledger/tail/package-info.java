// SPDX-License-Identifier: Apache-2.0
/** How readers follow the ledger's end: woken by this process's appends and by other processes' notifications. */
@NullMarked
package fi.lethe.ledger.tail;

import org.jspecify.annotations.NullMarked;

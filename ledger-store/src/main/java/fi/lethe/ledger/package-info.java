// SPDX-License-Identifier: Apache-2.0
/** The ledger: one append-only, ordered, tamper-evident event store on PostgreSQL, and Axon's event store over it. */
@NullMarked
package fi.lethe.ledger;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.customer;

/** A holder of derived data and the ledger position up to which it has followed. */
public record Acknowledgement(DerivedDataHolder holder, long position) {}

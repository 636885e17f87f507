// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

/**
 * The stored name and revision of an aggregate's snapshot; one of another revision is ignored when read.
 *
 * @param type its fields are stored as JSON, sealed values without their ciphertext
 */
public record SnapshotType(String name, int revision, Class<?> type) {}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.customer;

/** An order reopened a customer relationship that had ended. */
public record CustomerRelationshipReopened(CustomerId customer) implements CustomerEvent {}

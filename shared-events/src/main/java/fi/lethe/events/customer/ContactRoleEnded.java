// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.customer;

/** The person is no contact person any more; what only the role held back may be erased. */
public record ContactRoleEnded(CustomerId customer) implements CustomerEvent {}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.customer;

/**
 * What is done because a person asked for it (GDPR Art. 18, 21). Such events seal nothing; what they say of keys and of purposes is
 * a fact on the event.
 */
public sealed interface RightsEvent extends CustomerEvent permits RestrictionEvent, ObjectionEvent {}

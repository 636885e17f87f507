// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.access;

/** What is recorded of access to the register, by people and by the search index; it stands in the stream of its day. */
public sealed interface AccessEvent permits PersonalDataViewed, AccessDenied, IndexBuilt, RegisterSearched {}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.access;

/** What is recorded of access to the register; it stands in the stream of its day. */
public sealed interface AccessEvent permits PersonalDataViewed, AccessDenied {}

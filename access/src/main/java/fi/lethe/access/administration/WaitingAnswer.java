// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.administration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What was asked for counts once a second person has confirmed it.
 *
 * @param state {@code WAITING}
 * @param expiresAt from then on it cannot be confirmed
 * @param mayConfirm who can confirm or decline it
 */
record WaitingAnswer(String state, UUID proposal, Instant expiresAt, List<ShownPerson> mayConfirm) {}

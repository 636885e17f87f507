// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.permission;

import fi.lethe.events.Role;
import java.util.Set;
import java.util.UUID;

/**
 * Who acts: a person with an account, as it stands at this moment. Holds no personal data.
 *
 * @param id of the account
 * @param underAgreement whether a confidentiality agreement that this person signed is valid today
 */
public record Actor(UUID id, Set<Role> roles, boolean underAgreement) {
    public Actor {
        roles = Set.copyOf(roles);
    }
}

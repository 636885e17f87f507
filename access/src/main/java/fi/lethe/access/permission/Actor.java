// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.permission;

import fi.lethe.events.Role;
import java.util.Set;
import java.util.UUID;

/**
 * Who acts: a person with an account, in the roles held at this moment. Holds no personal data.
 *
 * @param id of the account
 */
public record Actor(UUID id, Set<Role> roles) {
    public Actor {
        roles = Set.copyOf(roles);
    }
}

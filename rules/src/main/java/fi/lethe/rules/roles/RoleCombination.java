// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.roles;

import fi.lethe.events.Role;
import java.util.Set;

/**
 * The roles that one person holds together: at least one, and never DPO with responsible person (GDPR Art. 38(6): no
 * conflict of interests), which is a {@link RolesConflict}.
 */
public record RoleCombination(Set<Role> roles) {

    public RoleCombination {
        roles = Set.copyOf(roles);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("a person in office has at least one role");
        }
        if (roles.contains(Role.DPO) && roles.contains(Role.RESPONSIBLE)) {
            throw new RolesConflict();
        }
    }
}

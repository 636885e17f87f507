// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.permission;

import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.Refusal;
import fi.lethe.events.Coded;
import fi.lethe.events.Role;
import fi.lethe.rules.roles.Operation;
import fi.lethe.rules.roles.RoleTable;
import java.io.Serial;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** None of the actor's roles allows the call; the answer names those that do. */
public final class RoleNotPermitted extends Refusal {
    @Serial
    private static final long serialVersionUID = 1L;

    private final EnumSet<Role> permitted;

    RoleNotPermitted(Operation operation) {
        super(
                HttpProblems.ROLE_NOT_PERMITTED.status(),
                HttpProblems.ROLE_NOT_PERMITTED.name(),
                RoleTable.permitted(operation).stream()
                        .map(Coded::code)
                        .collect(Collectors.joining(", ", "One of these roles is needed: ", ".")));
        permitted = EnumSet.noneOf(Role.class);
        permitted.addAll(RoleTable.permitted(operation));
    }

    /** The roles that allow it, in their order. */
    public Set<Role> permitted() {
        return EnumSet.copyOf(permitted);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.permission;

import fi.lethe.rules.roles.Call;
import fi.lethe.rules.roles.Permission;
import fi.lethe.rules.roles.RoleTable;

/** Asks the table of roles on behalf of controllers. */
public final class Permissions {

    /**
     * What the actor may see: everything, or everything with personal values left sealed.
     *
     * @throws RoleNotPermitted where none of the actor's roles allows the call
     */
    public Permission require(Actor actor, Call call) {
        var permission = RoleTable.permission(call, actor.roles());
        return switch (permission) {
            case GRANTED, SEALED_ONLY -> permission;
            case DENIED -> throw new RoleNotPermitted(call);
        };
    }

    /** Whether one of the actor's roles allows the call without reserve. */
    public boolean grants(Actor actor, Call call) {
        return RoleTable.permission(call, actor.roles()) == Permission.GRANTED;
    }
}

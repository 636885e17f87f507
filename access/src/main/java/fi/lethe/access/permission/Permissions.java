// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.permission;

import fi.lethe.rules.roles.AgreementGate;
import fi.lethe.rules.roles.Call;
import fi.lethe.rules.roles.Permission;
import fi.lethe.rules.roles.RoleTable;

/** Asks the rules on behalf of controllers: the table of roles, and whether an agreement has to be signed. */
public final class Permissions {

    /**
     * What the actor may see: everything, or everything with personal values left sealed.
     *
     * @throws RoleNotPermitted where none of the actor's roles allows the call
     * @throws AgreementMissing where the call needs a confidentiality agreement and the actor has none that is valid
     */
    public Permission require(Actor actor, Call call) {
        var permission = RoleTable.permission(call, actor.roles());
        return switch (permission) {
            case GRANTED, SEALED_ONLY -> behindTheGate(actor, call, permission);
            case DENIED -> throw new RoleNotPermitted(call);
        };
    }

    /** Whether one of the actor's roles allows the call without reserve. */
    public boolean grants(Actor actor, Call call) {
        return RoleTable.permission(call, actor.roles()) == Permission.GRANTED;
    }

    /** Whether one of the actor's roles allows the call, be it with values left sealed. */
    public boolean mayCall(Actor actor, Call call) {
        return RoleTable.permission(call, actor.roles()) != Permission.DENIED;
    }

    private static Permission behindTheGate(Actor actor, Call call, Permission permission) {
        if (AgreementGate.stands(call, permission) && !actor.underAgreement()) {
            throw new AgreementMissing();
        }
        return permission;
    }
}

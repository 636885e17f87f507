// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.permission;

import fi.lethe.rules.roles.Operation;
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
    public Permission require(Actor actor, Operation operation) {
        var permission = RoleTable.permission(operation, actor.roles());
        return switch (permission) {
            case GRANTED, SEALED_ONLY -> behindTheGate(actor, operation, permission);
            case DENIED -> throw new RoleNotPermitted(operation);
        };
    }

    /** Whether one of the actor's roles allows the call without reserve. */
    public boolean grants(Actor actor, Operation operation) {
        return RoleTable.permission(operation, actor.roles()) == Permission.GRANTED;
    }

    /** Whether one of the actor's roles allows the operation, be it with values left sealed. */
    public boolean mayCall(Actor actor, Operation operation) {
        return RoleTable.permission(operation, actor.roles()) != Permission.DENIED;
    }

    /** Whether one of the actor's roles allows the operation and, where that asks for one, an agreement stands. */
    public boolean opens(Actor actor, Operation operation) {
        return switch (RoleTable.permission(operation, actor.roles())) {
            case GRANTED -> !operation.needsAgreement() || actor.underAgreement();
            case SEALED_ONLY -> true;
            case DENIED -> false;
        };
    }

    private static Permission behindTheGate(Actor actor, Operation operation, Permission permission) {
        if (permission == Permission.GRANTED && operation.needsAgreement() && !actor.underAgreement()) {
            throw new AgreementMissing();
        }
        return permission;
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.viewing;

import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.crypto.Access;
import fi.lethe.events.ProcessingException;
import fi.lethe.events.PurposeId;
import fi.lethe.rules.restriction.RestrictedData;
import fi.lethe.rules.roles.Call;
import fi.lethe.rules.roles.Permission;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who reads the register, and what for.
 *
 * @param forCase the case on account of which they read; null where there is none
 * @param exception on what ground restricted data are opened (GDPR Art. 18(2))
 * @param permission whether personal data are opened or stay sealed
 * @param access to what is restricted
 */
public record Viewer(
        Actor actor,
        PurposeId purpose,
        @Nullable UUID forCase,
        @Nullable ProcessingException exception,
        Permission permission,
        Access access) {

    /**
     * One who asks who fits some words, or looks alike: only for those to whom values are opened.
     *
     * @param declared the purpose; where there is none, the usual one of the reader's roles
     * @throws fi.lethe.access.permission.RoleNotPermitted where they may not search
     */
    public static Viewer searching(Permissions permissions, Actor actor, @Nullable PurposeId declared) {
        var permission = permissions.require(actor, Call.SEARCH_REGISTRY);
        var purpose = declared == null ? Call.SEARCH_REGISTRY.defaultPurpose(actor.roles()) : declared;
        return new Viewer(actor, purpose, null, null, permission, Access.ORDINARY);
    }

    /**
     * One who finds whom a restriction or an erasure withholds: on behalf of a data subject, and no value is opened.
     *
     * @throws fi.lethe.access.permission.RoleNotPermitted where they may not find them
     */
    public static Viewer finding(Permissions permissions, Actor actor) {
        var permission = permissions.require(actor, Call.FIND_WITHHELD);
        var purpose = Call.FIND_WITHHELD.defaultPurpose(actor.roles());
        return new Viewer(actor, purpose, null, null, permission, Access.ORDINARY);
    }

    /**
     * A reader of the register.
     *
     * @param declared the purpose; where there is none, the usual one of the reader's roles
     * @throws fi.lethe.access.permission.RoleNotPermitted where they may not read it, or not on this ground
     */
    public static Viewer of(
            Permissions permissions,
            Actor actor,
            @Nullable PurposeId declared,
            @Nullable ProcessingException exception) {
        var permission = permissions.require(actor, Call.READ_REGISTRY);
        if (exception != null) {
            permissions.require(actor, Call.OPEN_RESTRICTED);
        }
        var access = RestrictedData.opens(declared, exception) && permissions.grants(actor, Call.OPEN_RESTRICTED)
                ? Access.UNDER_EXCEPTION
                : Access.ORDINARY;
        var purpose = declared == null ? Call.READ_REGISTRY.defaultPurpose(actor.roles()) : declared;
        return new Viewer(actor, purpose, null, exception, permission, access);
    }

    /**
     * A reader of a case, whose values are opened on its own account.
     *
     * @throws fi.lethe.access.permission.RoleNotPermitted where they may not read cases
     */
    public static Viewer ofCase(Permissions permissions, Actor actor, UUID caseId) {
        var permission = permissions.require(actor, Call.READ_CASES);
        var purpose = Call.READ_CASES.defaultPurpose(actor.roles());
        return new Viewer(actor, purpose, caseId, null, permission, Access.ORDINARY);
    }
}

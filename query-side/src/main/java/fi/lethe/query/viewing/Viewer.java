// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.viewing;

import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.crypto.Access;
import fi.lethe.events.ProcessingException;
import fi.lethe.events.PurposeId;
import fi.lethe.rules.definition.BuiltInDefinition;
import fi.lethe.rules.definition.DeclaredPurpose;
import fi.lethe.rules.restriction.RestrictedData;
import fi.lethe.rules.roles.Call;
import fi.lethe.rules.roles.Permission;
import fi.lethe.rules.roles.RoleTable;
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
     * What a reader says of a read.
     *
     * @param purpose null: the usual one of the reader's roles
     * @param forCase the case that is handled; null where none is named
     * @param exception on what ground restricted data are to be opened; null where none is claimed
     */
    public record Declared(
            @Nullable PurposeId purpose,
            @Nullable UUID forCase,
            @Nullable ProcessingException exception) {
        /** Nothing. */
        public static final Declared NOTHING = new Declared(null, null, null);
    }

    /** Whether a person may object to what they read for (GDPR Art. 21). */
    public boolean mayBeObjectedTo() {
        return BuiltInDefinition.PURPOSES
                .find(purpose)
                .map(DeclaredPurpose::allowsObjection)
                .orElse(true);
    }

    /**
     * One who asks who fits some words, or looks alike: only for those to whom values are opened.
     *
     * @param declared the purpose; where there is none, the usual one of the reader's roles
     * @throws fi.lethe.access.permission.RoleNotPermitted where they may not search
     */
    public static Viewer searching(Permissions permissions, Actor actor, @Nullable PurposeId declared) {
        var permission = permissions.require(actor, Call.SEARCH_REGISTRY);
        refuseAudit(permissions, actor, declared);
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
     * @throws fi.lethe.access.permission.RoleNotPermitted where they may not read it, or not on this ground
     */
    public static Viewer of(Permissions permissions, Actor actor, Declared declared) {
        var permission = permissions.require(actor, Call.READ_REGISTRY);
        refuseAudit(permissions, actor, declared.purpose());
        if (declared.exception() != null) {
            permissions.require(actor, Call.OPEN_RESTRICTED);
        }
        var opens = RestrictedData.opens(declared.purpose(), declared.forCase() != null, declared.exception());
        var access =
                opens && permissions.grants(actor, Call.OPEN_RESTRICTED) ? Access.UNDER_EXCEPTION : Access.ORDINARY;
        var purpose =
                declared.purpose() == null ? Call.READ_REGISTRY.defaultPurpose(actor.roles()) : declared.purpose();
        return new Viewer(actor, purpose, declared.forCase(), declared.exception(), permission, access);
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

    /** To audit is for those who may read the audit trail. */
    private static void refuseAudit(Permissions permissions, Actor actor, @Nullable PurposeId declared) {
        if (PurposeId.AUDIT.equals(declared)) {
            permissions.require(actor, Call.READ_AUDIT);
        }
    }

    /** Whether they read on behalf of somebody, and name no case of theirs. */
    public boolean lacksCase() {
        return purpose.equals(PurposeId.RIGHTS_REQUEST) && forCase == null;
    }

    /** Whether the law's grounds for opening restricted data are theirs to use. */
    public boolean mayOpenRestricted() {
        return RoleTable.permission(Call.OPEN_RESTRICTED, actor.roles()) == Permission.GRANTED;
    }
}

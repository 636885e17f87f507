// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.restriction;

import static fi.lethe.rules.definition.BuiltInDefinition.BOOKKEEPING;
import static fi.lethe.rules.definition.BuiltInDefinition.CLAIMS;
import static fi.lethe.rules.definition.BuiltInDefinition.CUSTOMER_RELATIONSHIP;
import static fi.lethe.rules.definition.BuiltInDefinition.ORDER_HANDLING;

import fi.lethe.events.PurposeId;
import fi.lethe.events.personal.DataUnit;
import java.util.Set;

/**
 * What is still kept of a person who was forgotten, because something holds it (GDPR Art. 17(3)), serves what holds it and nothing else
 * (Art. 5(1)(b), and Art. 18 by analogy).
 */
public final class HeldData {
    /** Why such a value is not shown. */
    public static final String GROUND = "HELD_ONLY";

    private static final Set<PurposeId> OF_HOLDS =
            Set.of(BOOKKEEPING, CLAIMS, PurposeId.RIGHTS_REQUEST, PurposeId.AUDIT);
    private static final Set<PurposeId> OF_CONTACT_ROLES = Set.of(CUSTOMER_RELATIONSHIP, ORDER_HANDLING);

    private HeldData() {}

    /**
     * Whether such a value is opened for this purpose.
     *
     * @param inContactRole whether the person is contact person of an organisation: they are reached as such all the same
     */
    public static boolean opens(PurposeId purpose, DataUnit unit, boolean inContactRole) {
        return OF_HOLDS.contains(purpose)
                || (inContactRole && isOfContactRole(unit) && OF_CONTACT_ROLES.contains(purpose));
    }

    private static boolean isOfContactRole(DataUnit unit) {
        return switch (unit.category()) {
            case IDENTITY, ORGANISATION -> true;
            case CONTACT -> unit.concernsWork();
            case ORDERS, BILLING, REFERENCE, ONLINE, CORRESPONDENCE, STAFF -> false;
        };
    }
}

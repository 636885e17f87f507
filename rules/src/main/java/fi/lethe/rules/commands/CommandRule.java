// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.commands;

import static fi.lethe.events.PurposeId.RIGHTS_REQUEST;
import static fi.lethe.events.Role.RESPONSIBLE;
import static fi.lethe.events.Role.STAFF;
import static fi.lethe.rules.definition.BuiltInDefinition.CUSTOMER_RELATIONSHIP;
import static fi.lethe.rules.definition.BuiltInDefinition.ORDER_HANDLING;

import fi.lethe.events.Coded;
import fi.lethe.events.PurposeId;
import fi.lethe.events.Role;
import fi.lethe.rules.roles.Operation;
import fi.lethe.rules.roles.Permission;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * The commands that can be sent, each with what the law and the house ask of it. The path of a command, its role, its purpose, its row in
 * {@code docs/states.md} and its form come from here; what it decides is said by the command side.
 */
public enum CommandRule implements Operation, Coded {
    REGISTER_CUSTOMER("6(1)(b)", by(STAFF, RESPONSIBLE), CUSTOMER_RELATIONSHIP, CustomerGate.BEGINS),
    CHANGE_CONTACT_DETAILS("5(1)(d)", by(STAFF, RESPONSIBLE), CUSTOMER_RELATIONSHIP, CustomerGate.ADDS_DATA),
    RECTIFY_DATA("16", by(STAFF, RESPONSIBLE), RIGHTS_REQUEST, CustomerGate.RIGHTS),
    RECORD_ORDER("6(1)(b)", by(STAFF, RESPONSIBLE), ORDER_HANDLING, CustomerGate.ADDS_DATA),
    SETTLE_INVOICE("6(1)(b)", by(STAFF, RESPONSIBLE), ORDER_HANDLING, CustomerGate.SETTLES),
    END_CUSTOMER_RELATIONSHIP(
            "5(1)(e)", by(STAFF, RESPONSIBLE), CUSTOMER_RELATIONSHIP, CustomerGate.NEEDS_RELATIONSHIP),
    ASSIGN_CONTACT_ROLE("6(1)(f)", by(STAFF, RESPONSIBLE), CUSTOMER_RELATIONSHIP, CustomerGate.NEEDS_RELATIONSHIP),
    END_CONTACT_ROLE("6(1)(f)", by(STAFF, RESPONSIBLE), CUSTOMER_RELATIONSHIP, CustomerGate.SETTLES),
    RESTRICT_PROCESSING("18(1)", by(STAFF, RESPONSIBLE), RIGHTS_REQUEST, CustomerGate.RIGHTS),
    LIFT_RESTRICTION("18(3)", by(STAFF, RESPONSIBLE), RIGHTS_REQUEST, CustomerGate.SETTLES),
    OBJECT_TO_PROCESSING("21(1)", by(STAFF, RESPONSIBLE), RIGHTS_REQUEST, CustomerGate.SETTLES),
    FORGET_CUSTOMER("17(1)", by(STAFF, RESPONSIBLE), RIGHTS_REQUEST, CustomerGate.RIGHTS),
    CANCEL_ERASURE("17(1)", by(RESPONSIBLE), RIGHTS_REQUEST, CustomerGate.SETTLES),
    OPEN_CASE("12(2)", by(STAFF, RESPONSIBLE), RIGHTS_REQUEST, CaseGate.BEGINS),
    CLOSE_CASE("12(3)", by(STAFF, RESPONSIBLE), RIGHTS_REQUEST, CaseGate.NEEDS_OPEN);

    private final String article;

    @SuppressWarnings("ImmutableEnumChecker") // never handed out, never changed
    private final Set<Role> roles;

    @SuppressWarnings("ImmutableEnumChecker") // a record of a text
    private final PurposeId purpose;

    @SuppressWarnings("ImmutableEnumChecker") // gates are enumerations
    private final Gate gate;

    CommandRule(String article, Set<Role> roles, PurposeId purpose, Gate gate) {
        this.article = article;
        this.roles = roles;
        this.purpose = purpose;
        this.gate = gate;
    }

    private static Set<Role> by(Role first, Role... others) {
        return EnumSet.of(first, others);
    }

    /** The article of the GDPR that it serves. */
    public String article() {
        return article;
    }

    /** In which states of its subject it is admitted. */
    public Gate gate() {
        return gate;
    }

    @Override
    public Permission permission(Role role) {
        return roles.contains(role) ? Permission.GRANTED : Permission.DENIED;
    }

    /** Every command acts on personal data of customers. */
    @Override
    public boolean needsAgreement() {
        return true;
    }

    @Override
    public PurposeId defaultPurpose(Collection<Role> whose) {
        return purpose;
    }

    /** Its name in the path, never changed once it is published. */
    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

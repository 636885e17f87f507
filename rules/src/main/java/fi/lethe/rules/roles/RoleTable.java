// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.roles;

import static fi.lethe.rules.roles.Permission.DENIED;
import static fi.lethe.rules.roles.Permission.GRANTED;
import static fi.lethe.rules.roles.Permission.SEALED_ONLY;

import fi.lethe.events.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;

/** Who may call what beside the commands, each of which names its roles itself (GDPR Art. 5(1)(f), 29; Art. 38(6) for the DPO, who advises and does not decide). */
public final class RoleTable {

    /** The best that one of these roles gives; DENIED for none. */
    public static Permission permission(Operation operation, Collection<Role> roles) {
        return roles.stream()
                .map(operation::permission)
                .max(Comparator.naturalOrder())
                .orElse(DENIED);
    }

    /** The roles that may ask for this at all, in their order. */
    public static Set<Role> permitted(Operation operation) {
        var permitted = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values())
                .filter(role -> operation.permission(role) != DENIED)
                .forEach(permitted::add);
        return permitted;
    }

    static Permission permission(Call call, Role role) {
        return switch (call) {
            case OPEN_RESTRICTED, IMPORT ->
                switch (role) {
                    case STAFF, RESPONSIBLE -> GRANTED;
                    case DPO, AUDITOR, ADMINISTRATOR -> DENIED;
                };
            case SWAP_PROJECTIONS, CLOSE_IMPORTS ->
                switch (role) {
                    case RESPONSIBLE -> GRANTED;
                    case STAFF, DPO, AUDITOR, ADMINISTRATOR -> DENIED;
                };
            case SEARCH_REGISTRY ->
                switch (role) {
                    case STAFF, RESPONSIBLE, DPO -> GRANTED;
                    case AUDITOR, ADMINISTRATOR -> DENIED;
                };
            case FIND_WITHHELD ->
                switch (role) {
                    case RESPONSIBLE, DPO -> GRANTED;
                    case STAFF, AUDITOR, ADMINISTRATOR -> DENIED;
                };
            case READ_REGISTRY, READ_HISTORY, READ_CASES ->
                switch (role) {
                    case STAFF, RESPONSIBLE, DPO -> GRANTED;
                    case AUDITOR -> SEALED_ONLY;
                    case ADMINISTRATOR -> DENIED;
                };
            case READ_AUDIT ->
                switch (role) {
                    case RESPONSIBLE, DPO -> GRANTED;
                    case AUDITOR -> SEALED_ONLY;
                    case STAFF, ADMINISTRATOR -> DENIED;
                };
            case READ_LEDGER -> GRANTED;
            case READ_ACCOUNTS ->
                switch (role) {
                    case RESPONSIBLE, DPO, ADMINISTRATOR -> GRANTED;
                    case AUDITOR -> SEALED_ONLY;
                    case STAFF -> DENIED;
                };
            case KEEP_AGREEMENTS, CONFIRM_PROPOSALS ->
                switch (role) {
                    case RESPONSIBLE, ADMINISTRATOR -> GRANTED;
                    case STAFF, DPO, AUDITOR -> DENIED;
                };
            case KEEP_ACCOUNTS ->
                switch (role) {
                    case ADMINISTRATOR -> GRANTED;
                    case STAFF, RESPONSIBLE, DPO, AUDITOR -> DENIED;
                };
        };
    }

    private RoleTable() {}
}

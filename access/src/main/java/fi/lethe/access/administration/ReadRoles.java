// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.administration;

import fi.lethe.access.account.AccountProblems;
import fi.lethe.access.problems.FieldError;
import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.events.Coded;
import fi.lethe.events.Role;
import fi.lethe.rules.roles.RoleCombination;
import fi.lethe.rules.roles.RolesConflict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The roles of a body, by their codes. */
public final class ReadRoles {
    private static final String CODES =
            Arrays.stream(Role.values()).map(Role::code).collect(Collectors.joining(", ", "one of ", ""));

    private final List<FieldError> faults = new ArrayList<>();
    private final EnumSet<Role> roles = EnumSet.noneOf(Role.class);

    public ReadRoles(@Nullable List<@Nullable String> codes) {
        if (codes == null || codes.isEmpty()) {
            faults.add(new FieldError("/roles", "at least one role"));
            return;
        }
        for (var place = 0; place < codes.size(); place++) {
            read("/roles/" + place, codes.get(place));
        }
    }

    private void read(String pointer, @Nullable String code) {
        Coded.of(Role.class, code == null ? "" : code)
                .ifPresentOrElse(roles::add, () -> faults.add(new FieldError(pointer, CODES)));
    }

    List<FieldError> faults() {
        return faults;
    }

    /**
     * The roles together, of a body without faults.
     *
     * @throws TypedRefusal {@code content-refused} where it has any, {@code roles-conflict}
     */
    public RoleCombination combination() {
        if (!faults.isEmpty()) {
            throw TypedRefusal.at(HttpProblems.CONTENT_REFUSED, faults);
        }
        try {
            return new RoleCombination(roles);
        } catch (RolesConflict _) {
            throw TypedRefusal.at(
                    AccountProblems.ROLES_CONFLICT,
                    List.of(new FieldError("/roles", "dpo or responsible, in two persons")));
        }
    }
}

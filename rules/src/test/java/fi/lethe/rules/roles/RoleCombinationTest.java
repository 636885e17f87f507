// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.events.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoleCombinationTest {

    @Test
    void every_combination_is_allowed_unless_it_has_both_DPO_and_responsible_person() {
        for (var roles : combinations(List.of(Role.values()))) {
            if (roles.containsAll(Set.of(Role.DPO, Role.RESPONSIBLE))) {
                assertThatThrownBy(() -> new RoleCombination(roles)).isInstanceOf(RolesConflict.class);
            } else if (!roles.isEmpty()) {
                assertThat(new RoleCombination(roles).roles()).isEqualTo(roles);
            }
        }
    }

    @Test
    void nobody_holds_an_office_without_a_role() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RoleCombination(Set.of()));
    }

    private static List<Set<Role>> combinations(List<Role> roles) {
        if (roles.isEmpty()) {
            return List.of(Set.of());
        }
        return combinations(roles.subList(1, roles.size())).stream()
                .flatMap(rest -> Stream.of(rest, with(rest, roles.getFirst())))
                .toList();
    }

    private static Set<Role> with(Set<Role> roles, Role another) {
        var more = EnumSet.of(another);
        more.addAll(roles);
        return more;
    }
}

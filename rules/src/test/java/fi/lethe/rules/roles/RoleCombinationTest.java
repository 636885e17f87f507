// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.events.Role;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleCombinationTest {

    @Test
    void every_combination_is_allowed_unless_it_has_both_DPO_and_responsible_person() {
        for (var bits = 1; bits < 1 << Role.values().length; bits++) {
            var roles = roles(bits);
            if (roles.containsAll(Set.of(Role.DPO, Role.RESPONSIBLE))) {
                assertThatThrownBy(() -> new RoleCombination(roles)).isInstanceOf(RolesConflict.class);
            } else {
                assertThat(new RoleCombination(roles).roles()).isEqualTo(roles);
            }
        }
    }

    @Test
    void nobody_holds_an_office_without_a_role() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RoleCombination(Set.of()));
    }

    private static Set<Role> roles(int bits) {
        var roles = EnumSet.noneOf(Role.class);
        for (var role : Role.values()) {
            if ((bits & 1 << role.ordinal()) != 0) {
                roles.add(role);
            }
        }
        return roles;
    }
}

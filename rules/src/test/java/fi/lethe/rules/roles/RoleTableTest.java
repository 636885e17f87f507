// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.roles;

import static fi.lethe.rules.roles.Permission.DENIED;
import static fi.lethe.rules.roles.Permission.GRANTED;
import static fi.lethe.rules.roles.Permission.SEALED_ONLY;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RoleTableTest {

    @ParameterizedTest(name = "{0}: staff {1}, responsible {2}, DPO {3}, auditor {4}, administrator {5}")
    @CsvSource(textBlock = """
            READ_REGISTRY,    GRANTED, GRANTED, GRANTED, SEALED_ONLY, DENIED
            SEARCH_REGISTRY,  GRANTED, GRANTED, GRANTED, DENIED,      DENIED
            FIND_WITHHELD,    DENIED,  GRANTED, GRANTED, DENIED,      DENIED
            OPEN_RESTRICTED,  GRANTED, GRANTED, DENIED,  DENIED,      DENIED
            READ_HISTORY,     GRANTED, GRANTED, GRANTED, SEALED_ONLY, DENIED
            READ_CASES,       GRANTED, GRANTED, GRANTED, SEALED_ONLY, DENIED
            READ_AUDIT,       DENIED,  GRANTED, GRANTED, SEALED_ONLY, DENIED
            SWAP_PROJECTIONS, DENIED, GRANTED, DENIED,  DENIED,      DENIED
            READ_LEDGER,      GRANTED, GRANTED, GRANTED, GRANTED,     GRANTED
            IMPORT,           GRANTED, GRANTED, DENIED,  DENIED,      DENIED
            CLOSE_IMPORTS,    DENIED,  GRANTED, DENIED,  DENIED,      DENIED
            READ_ACCOUNTS,    DENIED,  GRANTED, GRANTED, SEALED_ONLY, GRANTED
            KEEP_AGREEMENTS,  DENIED,  GRANTED, DENIED,  DENIED,      GRANTED
            CONFIRM_PROPOSALS, DENIED, GRANTED, DENIED,  DENIED,      GRANTED
            KEEP_ACCOUNTS,    DENIED,  DENIED,  DENIED,  DENIED,      GRANTED
            """)
    void each_role_may_call_what_its_row_of_the_table_says(
            Call call, Permission staff, Permission responsible, Permission dpo, Permission auditor, Permission admin) {
        var row = Arrays.stream(Role.values())
                .map(role -> RoleTable.permission(call, Set.of(role)))
                .toList();

        assertThat(row).isEqualTo(List.of(staff, responsible, dpo, auditor, admin));
    }

    @Test
    void the_table_above_has_a_row_for_every_call() throws NoSuchMethodException {
        var rows = RoleTableTest.class
                .getDeclaredMethod(
                        "each_role_may_call_what_its_row_of_the_table_says",
                        Call.class,
                        Permission.class,
                        Permission.class,
                        Permission.class,
                        Permission.class,
                        Permission.class)
                .getAnnotation(CsvSource.class)
                .textBlock()
                .lines()
                .map(line -> Call.valueOf(line.substring(0, line.indexOf(','))));

        assertThat(rows).containsExactly(Call.values());
    }

    @ParameterizedTest
    @EnumSource(Call.class)
    void who_has_no_role_may_call_nothing(Call call) {
        assertThat(RoleTable.permission(call, Set.of())).isEqualTo(DENIED);
    }

    @Test
    void the_best_of_several_roles_counts() {
        assertThat(RoleTable.permission(Call.READ_REGISTRY, List.of(Role.AUDITOR)))
                .isEqualTo(SEALED_ONLY);
        assertThat(RoleTable.permission(Call.READ_REGISTRY, List.of(Role.AUDITOR, Role.DPO, Role.ADMINISTRATOR)))
                .isEqualTo(GRANTED);
        assertThat(RoleTable.permission(Call.READ_REGISTRY, List.of(Role.ADMINISTRATOR, Role.AUDITOR)))
                .isEqualTo(SEALED_ONLY);
    }

    @Test
    void nobody_searches_sealed_values_for_an_answer_would_tell_what_they_are() {
        for (var role : Role.values()) {
            assertThat(RoleTable.permission(Call.SEARCH_REGISTRY, Set.of(role))).isNotEqualTo(SEALED_ONLY);
            assertThat(RoleTable.permission(Call.FIND_WITHHELD, Set.of(role))).isNotEqualTo(SEALED_ONLY);
        }
    }

    @Test
    void the_roles_that_may_are_named() {
        assertThat(RoleTable.permitted(Call.IMPORT)).containsExactly(Role.STAFF, Role.RESPONSIBLE);
        assertThat(RoleTable.permitted(Call.READ_AUDIT)).containsExactly(Role.RESPONSIBLE, Role.DPO, Role.AUDITOR);
    }
}

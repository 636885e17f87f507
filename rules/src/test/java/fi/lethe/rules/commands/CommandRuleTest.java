// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.commands;

import static fi.lethe.events.Role.ADMINISTRATOR;
import static fi.lethe.events.Role.AUDITOR;
import static fi.lethe.events.Role.DPO;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import fi.lethe.events.cases.CaseState;
import fi.lethe.events.customer.CustomerState;
import fi.lethe.rules.roles.Permission;
import fi.lethe.rules.roles.RoleTable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CommandRuleTest {

    @ParameterizedTest
    @EnumSource(CommandRule.class)
    void who_advises_audits_or_administers_sends_no_command(CommandRule rule) {
        for (var role : List.of(DPO, AUDITOR, ADMINISTRATOR)) {
            assertThat(rule.permission(role)).isEqualTo(Permission.DENIED);
        }
        assertThat(rule.needsAgreement()).isTrue();
        assertThat(rule.article()).isNotBlank();
    }

    @Test
    void the_responsible_person_alone_cancels_an_erasure() {
        assertThat(RoleTable.permitted(CommandRule.CANCEL_ERASURE)).containsExactly(Role.RESPONSIBLE);
        assertThat(RoleTable.permitted(CommandRule.FORGET_CUSTOMER)).containsExactly(Role.STAFF, Role.RESPONSIBLE);
        assertThat(RoleTable.permission(CommandRule.FORGET_CUSTOMER, Set.of())).isEqualTo(Permission.DENIED);
    }

    @Test
    void a_command_is_named_by_lower_case_words() {
        assertThat(Stream.of(CommandRule.values()).map(CommandRule::code))
                .allMatch(code -> code.matches("[a-z]+(-[a-z]+)+"))
                .contains("end-customer-relationship");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            BEGINS,     -,            CASE_EXISTS, CASE_EXISTS
            NEEDS_OPEN, CASE_UNKNOWN, -,           CASE_CLOSED
            """)
    void a_gate_of_cases_bars_the_way_in_these_states(CaseGate gate, String none, String open, String closed) {
        var barriers = Arrays.stream(CaseState.values())
                .map(state -> gate.barrier(state).map(Enum::name).orElse("-"))
                .toList();

        assertThat(barriers).isEqualTo(List.of(none, open, closed));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            BEGINS,             -,                CUSTOMER_EXISTS, CUSTOMER_EXISTS,    CUSTOMER_EXISTS, CUSTOMER_EXISTS,    CUSTOMER_EXISTS
            ADDS_DATA,          CUSTOMER_UNKNOWN, -,               -,                  ERASURE_ORDERED, CUSTOMER_FORGOTTEN, CUSTOMER_FORGOTTEN
            NEEDS_RELATIONSHIP, CUSTOMER_UNKNOWN, -,               RELATIONSHIP_ENDED, ERASURE_ORDERED, CUSTOMER_FORGOTTEN, CUSTOMER_FORGOTTEN
            RIGHTS,             CUSTOMER_UNKNOWN, -,               -,                  ERASURE_ORDERED, -,                  CUSTOMER_FORGOTTEN
            SETTLES,            CUSTOMER_UNKNOWN, -,               -,                  -,               -,                  CUSTOMER_FORGOTTEN
            """)
    void a_gate_bars_the_way_in_these_states(
            CustomerGate gate,
            String unknown,
            String active,
            String ended,
            String ordered,
            String partly,
            String forgotten) {
        var barriers = Arrays.stream(CustomerState.values())
                .map(state -> gate.barrier(state).map(Enum::name).orElse("-"))
                .toList();

        assertThat(barriers).isEqualTo(List.of(unknown, active, ended, ordered, partly, forgotten));
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.roles;

import static fi.lethe.events.PurposeId.AUDIT;
import static fi.lethe.events.PurposeId.RIGHTS_REQUEST;
import static fi.lethe.rules.definition.BuiltInDefinition.CUSTOMER_RELATIONSHIP;
import static fi.lethe.rules.definition.BuiltInDefinition.ORDER_HANDLING;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.PurposeId;
import fi.lethe.events.Role;
import fi.lethe.rules.commands.CommandRule;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultPurposesTest {

    @ParameterizedTest(name = "{0} reads for {1}")
    @CsvSource({
        "STAFF, customer-relationship",
        "RESPONSIBLE, customer-relationship",
        "DPO, audit",
        "AUDITOR, audit",
        "ADMINISTRATOR, customer-relationship"
    })
    void a_reader_reads_for_the_usual_purpose_of_the_role(Role role, PurposeId purpose) {
        assertThat(Call.READ_REGISTRY.defaultPurpose(Set.of(role))).isEqualTo(purpose);
        assertThat(Call.READ_LEDGER.defaultPurpose(Set.of(role))).isEqualTo(purpose);
    }

    @Test
    void the_role_nearest_to_the_customer_decides() {
        assertThat(Call.READ_HISTORY.defaultPurpose(Set.of(Role.AUDITOR, Role.DPO)))
                .isEqualTo(AUDIT);
        assertThat(Call.READ_HISTORY.defaultPurpose(Set.of(Role.AUDITOR, Role.STAFF)))
                .isEqualTo(CUSTOMER_RELATIONSHIP);
        assertThat(Call.READ_HISTORY.defaultPurpose(Set.of(Role.AUDITOR, Role.ADMINISTRATOR)))
                .isEqualTo(AUDIT);
    }

    @Test
    void whoever_handles_cases_reads_them_to_answer_somebody() {
        for (var role : List.of(Role.STAFF, Role.RESPONSIBLE, Role.DPO)) {
            assertThat(Call.READ_CASES.defaultPurpose(Set.of(role))).isEqualTo(RIGHTS_REQUEST);
        }
        assertThat(Call.READ_CASES.defaultPurpose(Set.of(Role.AUDITOR))).isEqualTo(AUDIT);
    }

    @Test
    void a_command_has_its_own_purpose_whoever_sends_it() {
        var roles = Set.of(Role.RESPONSIBLE, Role.AUDITOR);
        assertThat(CommandRule.RECORD_ORDER.defaultPurpose(roles)).isEqualTo(ORDER_HANDLING);
        assertThat(CommandRule.FORGET_CUSTOMER.defaultPurpose(roles)).isEqualTo(RIGHTS_REQUEST);
        assertThat(CommandRule.CANCEL_ERASURE.defaultPurpose(roles)).isEqualTo(RIGHTS_REQUEST);
        assertThat(CommandRule.LIFT_RESTRICTION.defaultPurpose(roles)).isEqualTo(RIGHTS_REQUEST);
        assertThat(Call.FIND_WITHHELD.defaultPurpose(roles)).isEqualTo(RIGHTS_REQUEST);
        assertThat(CommandRule.REGISTER_CUSTOMER.defaultPurpose(roles)).isEqualTo(CUSTOMER_RELATIONSHIP);
    }
}

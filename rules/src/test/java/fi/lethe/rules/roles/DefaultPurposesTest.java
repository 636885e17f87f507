// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.roles;

import static fi.lethe.events.Purpose.AUDIT;
import static fi.lethe.events.Purpose.CUSTOMER_RELATIONSHIP;
import static fi.lethe.events.Purpose.ORDER_HANDLING;
import static fi.lethe.events.Purpose.RIGHTS_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Purpose;
import fi.lethe.events.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultPurposesTest {

    @ParameterizedTest(name = "{0} reads for {1}")
    @CsvSource({
        "STAFF, CUSTOMER_RELATIONSHIP",
        "RESPONSIBLE, CUSTOMER_RELATIONSHIP",
        "DPO, RIGHTS_REQUEST",
        "AUDITOR, AUDIT",
        "ADMINISTRATOR, CUSTOMER_RELATIONSHIP"
    })
    void a_reader_reads_for_the_usual_purpose_of_the_role(Role role, Purpose purpose) {
        assertThat(DefaultPurposes.of(Call.READ_REGISTRY, Set.of(role))).isEqualTo(purpose);
        assertThat(DefaultPurposes.of(Call.READ_LEDGER, Set.of(role))).isEqualTo(purpose);
    }

    @Test
    void the_role_nearest_to_the_customer_decides() {
        assertThat(DefaultPurposes.of(Call.READ_HISTORY, Set.of(Role.AUDITOR, Role.DPO)))
                .isEqualTo(RIGHTS_REQUEST);
        assertThat(DefaultPurposes.of(Call.READ_HISTORY, Set.of(Role.AUDITOR, Role.STAFF)))
                .isEqualTo(CUSTOMER_RELATIONSHIP);
        assertThat(DefaultPurposes.of(Call.READ_HISTORY, Set.of(Role.AUDITOR, Role.ADMINISTRATOR)))
                .isEqualTo(AUDIT);
    }

    @Test
    void a_command_has_its_own_purpose_whoever_sends_it() {
        var roles = Set.of(Role.RESPONSIBLE, Role.AUDITOR);
        assertThat(DefaultPurposes.of(Call.ORDER_COMMAND, roles)).isEqualTo(ORDER_HANDLING);
        assertThat(DefaultPurposes.of(Call.FORGET_CUSTOMER, roles)).isEqualTo(RIGHTS_REQUEST);
        assertThat(DefaultPurposes.of(Call.CANCEL_ERASURE, roles)).isEqualTo(RIGHTS_REQUEST);
        assertThat(DefaultPurposes.of(Call.RESTRICTION_COMMAND, roles)).isEqualTo(RIGHTS_REQUEST);
        assertThat(DefaultPurposes.of(Call.FIND_WITHHELD, roles)).isEqualTo(RIGHTS_REQUEST);
        assertThat(DefaultPurposes.of(Call.CUSTOMER_COMMAND, roles)).isEqualTo(CUSTOMER_RELATIONSHIP);
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.restriction;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.PurposeId;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.rules.definition.BuiltInDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeldDataTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "bookkeeping, true",
        "claims, true",
        "rights-request, true",
        "audit, true",
        "customer-relationship, false",
        "order-handling, false",
        "direct-marketing, false",
        "statistics, false"
    })
    void what_is_held_opens_for_the_purposes_of_holds_only(PurposeId purpose, boolean opens) {
        assertThat(HeldData.opens(purpose, DataUnit.billing(2026), false)).isEqualTo(opens);
        assertThat(HeldData.opens(purpose, DataUnit.billing(2026), true)).isEqualTo(opens);
    }

    @Test
    void a_contact_person_in_office_is_reached_as_such_and_for_nothing_else() {
        var relationship = BuiltInDefinition.CUSTOMER_RELATIONSHIP;

        assertThat(HeldData.opens(relationship, DataUnit.WORK_CONTACT, true)).isTrue();
        assertThat(HeldData.opens(relationship, DataUnit.IDENTITY, true)).isTrue();
        assertThat(HeldData.opens(relationship, DataUnit.PRIVATE_CONTACT, true)).isFalse();
        assertThat(HeldData.opens(relationship, DataUnit.IDENTITY, false)).isFalse();
        assertThat(HeldData.opens(BuiltInDefinition.DIRECT_MARKETING, DataUnit.WORK_CONTACT, true))
                .isFalse();
    }
}

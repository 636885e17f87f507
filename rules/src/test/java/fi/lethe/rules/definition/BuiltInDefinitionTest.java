// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.lethe.events.PurposeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltInDefinitionTest {

    @Test
    void the_persons_requests_and_audits_are_always_declared() {
        assertThat(BuiltInDefinition.PURPOSES.find(PurposeId.RIGHTS_REQUEST)).isPresent();
        assertThat(BuiltInDefinition.PURPOSES.find(PurposeId.AUDIT)).isPresent();
    }

    @Test
    void every_purpose_names_the_article_that_it_rests_on() {
        assertThat(BuiltInDefinition.PURPOSES.all())
                .extracting(purpose -> purpose.basis().article())
                .allMatch(article -> article.matches("6\\(1\\)\\([a-f]\\)"));
        assertThat(BuiltInDefinition.PURPOSES
                        .find(BuiltInDefinition.ORDER_HANDLING)
                        .orElseThrow()
                        .basis())
                .isEqualTo(LegalBasis.CONTRACT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"curiosity", "CUSTOMER_RELATIONSHIP", "customer relationship", "", "Audit"})
    void a_name_that_is_not_declared_is_no_purpose(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> BuiltInDefinition.PURPOSES.read(name));
    }

    @Test
    void what_may_be_named_is_told_in_full() {
        assertThat(BuiltInDefinition.PURPOSES.expected())
                .startsWith("one of customer-relationship, order-handling, ")
                .contains("rights-request", "audit", "bookkeeping", "claims");
    }
}

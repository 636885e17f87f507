// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AgreementGateTest {

    @Test
    void only_the_ledgers_proofs_and_the_keeping_of_accounts_are_open_without_an_agreement() {
        var open = EnumSet.allOf(Call.class);
        open.removeIf(call -> AgreementGate.stands(call, Permission.GRANTED));

        assertThat(open)
                .containsExactlyInAnyOrder(
                        Call.READ_LEDGER, Call.READ_ACCOUNTS, Call.KEEP_AGREEMENTS, Call.KEEP_ACCOUNTS);
    }

    @ParameterizedTest
    @EnumSource(Call.class)
    void who_sees_sealed_values_only_needs_none(Call call) {
        assertThat(AgreementGate.stands(call, Permission.SEALED_ONLY)).isFalse();
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class AgreementGateTest {

    @Test
    void only_the_ledgers_proofs_and_the_keeping_of_accounts_are_open_without_an_agreement() {
        var open = EnumSet.allOf(Call.class);
        open.removeIf(call -> call.needsAgreement());

        assertThat(open)
                .containsExactlyInAnyOrder(
                        Call.READ_LEDGER,
                        Call.READ_ACCOUNTS,
                        Call.KEEP_AGREEMENTS,
                        Call.CONFIRM_PROPOSALS,
                        Call.KEEP_ACCOUNTS);
    }
}

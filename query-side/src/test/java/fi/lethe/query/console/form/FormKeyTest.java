// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class FormKeyTest {
    private final UUID subject = UUID.randomUUID();
    private final FormKey key = FormKey.fresh("session", "settle-invoice", subject);

    @Test
    void a_key_is_good_for_the_session_the_command_and_the_subject_that_it_was_made_for() {
        assertThat(FormKey.read(key.text(), "session", "settle-invoice", subject))
                .contains(key);
        assertThat(FormKey.read(key.text(), "another", "settle-invoice", subject))
                .isEmpty();
        assertThat(FormKey.read(key.text(), "session", "forget-customer", subject))
                .isEmpty();
        assertThat(FormKey.read(key.text(), "session", "settle-invoice", UUID.randomUUID()))
                .isEmpty();
        assertThat(FormKey.read(key.text(), "session", "settle-invoice", null)).isEmpty();
    }

    @Test
    void a_key_of_ones_own_is_none() {
        assertThat(FormKey.read(UUID.randomUUID() + "." + key.code(), "session", "settle-invoice", subject))
                .isEmpty();
        assertThat(FormKey.read(key.key().toString(), "session", "settle-invoice", subject))
                .isEmpty();
        assertThat(FormKey.read("null", "session", "settle-invoice", subject)).isEmpty();
        assertThat(FormKey.read("", "session", "settle-invoice", subject)).isEmpty();
    }
}

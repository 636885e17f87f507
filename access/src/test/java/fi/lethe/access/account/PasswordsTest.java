// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.access.problems.TypedRefusal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords(Duration.ofMillis(20));

    @Test
    void a_hash_names_Argon2id_and_at_least_the_parameters_of_OWASP() {
        assertThat(passwords.hash("Kevätkukkia-42")).startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void the_same_password_has_another_hash_each_time() {
        assertThat(passwords.hash("Kevätkukkia-42")).isNotEqualTo(passwords.hash("Kevätkukkia-42"));
    }

    @Test
    void a_third_at_a_time_is_sent_away_after_a_while_and_comes_in_later() {
        passwords.inTurn(
                "lane",
                () -> passwords.inTurn("lane", () -> {
                    assertThatThrownBy(() -> passwords.inTurn("lane", () -> "never"))
                            .isInstanceOfSatisfying(TypedRefusal.class, refusal -> {
                                assertThat(refusal.status()).isEqualTo(503);
                                assertThat(refusal.retryAfterSeconds()).isPositive();
                            });
                    return "done";
                }));

        assertThat(passwords.inTurn("lane", () -> "at last")).isEqualTo("at last");
    }

    @Test
    void nobodys_password_never_fits() {
        assertThat(passwords.matches("Kevätkukkia-42", null)).isFalse();
        assertThat(passwords.matches("Kevätkukkia-42", passwords.hash("Kevätkukkia-42")))
                .isTrue();
        assertThat(passwords.matches("Kevätkukkia-43", passwords.hash("Kevätkukkia-42")))
                .isFalse();
    }
}

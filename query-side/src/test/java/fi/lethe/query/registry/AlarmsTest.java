// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import static fi.lethe.query.TestServer.answer;
import static fi.lethe.query.TestServer.get;
import static fi.lethe.query.TestServer.json;
import static fi.lethe.query.TestServer.world;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.Role;
import fi.lethe.query.TestCustomer;
import fi.lethe.testing.CapturedLog;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AlarmsTest {
    private final TestCustomer customer = new TestCustomer(world());

    @BeforeEach
    void a_customer() {
        long position = customer.register("Maija Meikäläinen", "maija@example.fi");
        answer(Role.STAFF, path() + "?after=" + position);
    }

    @Test
    void a_lost_key_is_an_alarm_and_no_erasure() {
        change("key_id = '" + UUID.randomUUID() + "'");

        assertAlarm("key-lost");
    }

    @Test
    void a_changed_ciphertext_is_an_alarm_and_no_erasure() {
        change("ciphertext = set_byte(ciphertext, 20, get_byte(ciphertext, 20) # 1)");

        assertAlarm("sealed-value-tampered");
    }

    @Test
    void a_value_of_another_field_is_an_alarm() {
        change("command = '" + UUID.randomUUID() + "'");

        assertAlarm("sealed-value-tampered");
    }

    @Test
    void a_missing_ciphertext_is_an_alarm_and_no_erasure() {
        change("ciphertext = null");

        assertAlarm("sealed-value-missing");
    }

    private void change(String assignment) {
        world().jdbc()
                .sql("update query.customer_value set " + assignment + " where kind = 'name' and customer = :id")
                .param("id", customer.id())
                .update();
    }

    private void assertAlarm(String problem) {
        try (var log = new CapturedLog()) {
            var answer = get(Role.STAFF, path());

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(json(answer).get("type").asString()).isEqualTo("/problems/" + problem);
            assertThat(answer.body()).doesNotContain("Maija").doesNotContain("SHREDDED");
            assertThat(log.text()).contains("ALARM " + problem).doesNotContain("Maija");
        }
    }

    private String path() {
        return "/api/registry/customers/" + customer.id();
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.health;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.events.Role;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

class HealthControllerTest {
    private record Part(String name, boolean ready) implements ReadyCheck {}

    @Test
    void a_process_whose_parts_are_all_ready_is_ready() {
        var answer = ready(new Part("registry", true));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getBody()).isEqualTo(new Health("ready", List.of(), List.of()));
    }

    @Test
    void the_parts_that_are_not_ready_are_named() {
        var parts =
                List.<ReadyCheck>of(new Part("registry", false), new Part("ledger", true), new Part("audit", false));

        var answer = ready(parts.toArray(ReadyCheck[]::new));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("1");
        assertThat(answer.getBody()).isEqualTo(new Health("not-ready", List.of("audit", "registry"), List.of()));
    }

    @Test
    void a_part_that_cannot_be_asked_is_not_ready() {
        var failing = new ReadyCheck() {
            @Override
            public String name() {
                return "vault";
            }

            @Override
            public boolean ready() {
                throw new IllegalStateException("down");
            }
        };

        assertThat(ready(failing).getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    }

    @Test
    void a_process_lives_even_where_it_is_not_ready() {
        assertThat(controller(new Part("registry", false)).live().getBody()).isEqualTo(Health.LIVE);
    }

    @Test
    void a_part_that_serves_though_something_is_wrong_is_degraded_and_names_no_stream_to_anybody() {
        var answer = ready(new Part("ledger", true), new Wrong());

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getBody())
                .isEqualTo(new Health(
                        "DEGRADED", List.of(), List.of(new Degradation("registry", "streams-set-aside", List.of()))));
    }

    @ParameterizedTest
    @CsvSource({"AUDITOR,true", "DPO,true", "RESPONSIBLE,true", "STAFF,false", "ADMINISTRATOR,false"})
    void streams_are_named_to_who_may_read_the_audit_trail(Role role, boolean named) {
        var reader = new Actor(UUID.randomUUID(), Set.of(role), true);

        var answer =
                Objects.requireNonNull(controller(new Wrong()).ready(reader).getBody());

        assertThat(answer.degraded().getFirst().streams().isEmpty()).isNotEqualTo(named);
    }

    private static final class Wrong implements ReadyCheck {
        @Override
        public String name() {
            return "registry";
        }

        @Override
        public boolean ready() {
            return true;
        }

        @Override
        public List<Degradation> degraded() {
            return List.of(new Degradation(name(), "streams-set-aside", List.of("a-stream")));
        }
    }

    private static ResponseEntity<Health> ready(ReadyCheck... parts) {
        return controller(parts).ready(null);
    }

    private static HealthController controller(ReadyCheck... parts) {
        return new HealthController(List.of(parts), new Permissions());
    }
}

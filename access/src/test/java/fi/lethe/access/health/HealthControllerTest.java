// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class HealthControllerTest {
    private record Part(String name, boolean ready) implements ReadyCheck {}

    @Test
    void a_process_whose_parts_are_all_ready_is_ready() {
        var answer = new HealthController(List.of(new Part("registry", true))).ready();

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getBody()).isEqualTo(new Health("ready", List.of()));
    }

    @Test
    void the_parts_that_are_not_ready_are_named() {
        var parts =
                List.<ReadyCheck>of(new Part("registry", false), new Part("ledger", true), new Part("audit", false));

        var answer = new HealthController(parts).ready();

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("1");
        assertThat(answer.getBody()).isEqualTo(new Health("not-ready", List.of("audit", "registry")));
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

        assertThat(new HealthController(List.of(failing)).ready().getStatusCode())
                .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    }

    @Test
    void a_process_lives_even_where_it_is_not_ready() {
        assertThat(new HealthController(List.of(new Part("registry", false)))
                        .live()
                        .getBody())
                .isEqualTo(Health.LIVE);
    }
}

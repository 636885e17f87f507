// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query;

import static fi.lethe.query.TestServer.bean;
import static fi.lethe.query.TestServer.getAsNobody;
import static fi.lethe.query.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.query.projection.Projections;
import org.junit.jupiter.api.Test;

class ReadinessTest {
    @Test
    void anybody_is_told_whether_reads_are_served() throws Exception {
        var projections = bean(Projections.class);
        assertThat(readyWithin(20)).isTrue();

        projections.stop();
        var stopped = getAsNobody("/api/health/ready");
        projections.start();

        assertThat(stopped.statusCode()).isEqualTo(503);
        assertThat(json(stopped).get("waitingFor").valueStream().map(part -> part.asString()))
                .as("not for search, which may be a while in building")
                .containsExactly("audit-trail", "registry");
        assertThat(readyWithin(20)).isTrue();
        assertThat(json(getAsNobody("/api/health/live")).get("status").asString())
                .isEqualTo("live");
    }

    private static boolean readyWithin(int seconds) throws InterruptedException {
        for (int attempt = 0; attempt < seconds * 10; attempt++) {
            if (getAsNobody("/api/health/ready").statusCode() == 200) {
                return true;
            }
            Thread.sleep(100);
        }
        return false;
    }
}

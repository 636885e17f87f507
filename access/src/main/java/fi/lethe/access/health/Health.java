// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * How the process is.
 *
 * @param status {@code live}, {@code ready}, {@code DEGRADED} where it serves and something needs looking after, or
 *     {@code not-ready}
 * @param waitingFor the parts that are not ready; left out where there are none
 * @param degraded what needs looking after; left out where there is nothing
 */
record Health(
        String status,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> waitingFor,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Degradation> degraded) {
    static final Health LIVE = new Health("live", List.of(), List.of());

    static Health of(List<String> waitingFor, List<Degradation> degraded) {
        var serving = degraded.isEmpty() ? "ready" : "DEGRADED";
        return new Health(waitingFor.isEmpty() ? serving : "not-ready", waitingFor, degraded);
    }
}

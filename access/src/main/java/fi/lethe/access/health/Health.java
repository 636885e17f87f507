// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * How the process is.
 *
 * @param status {@code live}, {@code ready} or {@code not-ready}
 * @param waitingFor the parts that are not ready; left out where there are none
 */
record Health(
        String status,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> waitingFor) {
    static final Health LIVE = new Health("live", List.of());

    static Health waitingFor(List<String> parts) {
        return new Health(parts.isEmpty() ? "ready" : "not-ready", parts);
    }
}

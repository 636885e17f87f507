// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.cases;

import java.util.UUID;

/** A case's id: random, never derived from anything about a person. */
public record CaseId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.breaking;

import java.time.Instant;

/** Looks at the clock. */
public final class RuleWithAClock {
    private RuleWithAClock() {}

    static Instant now() {
        return Instant.now();
    }
}

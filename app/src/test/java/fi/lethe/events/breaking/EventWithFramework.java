// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.breaking;

import org.springframework.core.Ordered;

/** Knows a framework. */
public final class EventWithFramework {
    private EventWithFramework() {}

    static int framework() {
        return Ordered.LOWEST_PRECEDENCE + Ordered.class.getName().length();
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.breaking;

import org.springframework.core.Ordered;

/** Knows a framework. */
public final class RuleWithFramework {
    private RuleWithFramework() {}

    static int framework() {
        return Ordered.class.getName().length();
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.cases;

import fi.lethe.events.Coded;

/** The moments of a case that are noted when they come and the case is open. */
public enum LimitKind implements Coded {
    /** The limit comes in two weeks. */
    EARLY_WARNING,
    /** The limit is near. */
    WARNING,
    /** The day by which the house wants to be done. */
    TARGET,
    /** The limit that the law sets. */
    LIMIT;

    @Override
    public String code() {
        return name();
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.cases;

import fi.lethe.events.Coded;

/** How a case ended. */
public enum CaseOutcome implements Coded {
    FULFILLED,
    PARTLY,
    REFUSED,
    /** Nothing is held of the person. */
    NOTHING_HELD,
    /** Who asked no longer wants an answer. */
    WITHDRAWN,
    /** It should not have been opened. */
    MISTAKEN;

    @Override
    public String code() {
        return name();
    }

    /** Whether whoever asked must have had a reply before the case may end so (GDPR Art. 12(3), (4)). */
    public boolean needsReply() {
        return switch (this) {
            case FULFILLED, PARTLY, REFUSED, NOTHING_HELD -> true;
            case WITHDRAWN, MISTAKEN -> false;
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.breaking;

import fi.lethe.events.PurposeId;

/** Needs another module. */
public final class VerifierThatNeedsOurs {
    private VerifierThatNeedsOurs() {}

    static int ours() {
        return PurposeId.AUDIT.value().length();
    }
}

// SPDX-License-Identifier: Apache-2.0
package fi.lethe.evidence.breaking;

import fi.lethe.events.Purpose;

/** Needs another module. */
public final class VerifierThatNeedsOurs {
    private VerifierThatNeedsOurs() {}

    static int ours() {
        return Purpose.values().length;
    }
}

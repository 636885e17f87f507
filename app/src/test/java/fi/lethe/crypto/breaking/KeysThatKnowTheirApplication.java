// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto.breaking;

import fi.lethe.app.Lethe;

/** Knows the application it is part of. */
public final class KeysThatKnowTheirApplication {
    private KeysThatKnowTheirApplication() {}

    static void start() {
        Lethe.main(new String[0]);
    }
}

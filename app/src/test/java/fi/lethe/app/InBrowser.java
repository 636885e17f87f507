// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Tests of pages in a real browser, at the house that tests share. */
abstract class InBrowser {
    static House house;
    static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
        house = House.shared();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }
}
